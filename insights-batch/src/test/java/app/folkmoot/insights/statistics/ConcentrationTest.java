package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {

  private static final Concentration FIVE = new Concentration(new double[] {1, 2, 4, 8, 16});

  @Test
  void leavesOneOutOfTheTop() {
    assertThat(FIVE.topShareLeaveOneOut(0.5))
        .containsExactly(
            new double[] {24 / 30.0, 24 / 29.0, 24 / 27.0, 20 / 23.0, 12 / 15.0}, within(1e-12));
    assertThat(FIVE.topShareLeaveOneOut(1)).containsOnly(1);
  }

  @Test
  void leavesNobodyOutOfOneOrNone() {
    assertThat(new Concentration(new double[0]).topShareLeaveOneOut(0.5)).isEmpty();
    assertThat(new Concentration(new double[] {3}).topShareLeaveOneOut(0.5))
        .containsExactly(Double.NaN);
  }

  @Test
  void takesSharesAboveNoneUpToAll() {
    assertThat(FIVE.topShare(1)).isEqualTo(1);
    assertThat(FIVE.topShare(0.2)).isEqualTo(16 / 31.0);
    assertThatThrownBy(() -> FIVE.topShare(0)).hasMessageContaining("(0, 1]");
    assertThatThrownBy(() -> FIVE.topShare(1.01)).hasMessageContaining("(0, 1]");
  }
}
