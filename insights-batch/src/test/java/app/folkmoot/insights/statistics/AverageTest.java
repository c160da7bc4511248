package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AverageTest {

  @Test
  void findsTheMiddleOfWhateverOrder() {
    double[] odd = {9, 1, 4};
    assertThat(Average.median(odd)).isEqualTo(4);
    assertThat(odd).containsExactly(9, 1, 4);
    assertThat(Average.median(new double[] {9, 1, 4, 5})).isEqualTo(4.5);
    assertThat(Average.median(new double[] {7})).isEqualTo(7);
    assertThat(Average.median(new double[0])).isNaN();
  }

  @Test
  void findsTheMean() {
    assertThat(Average.mean(new double[] {9, 1, 5})).isEqualTo(5);
    assertThat(Average.mean(new double[0])).isNaN();
  }
}
