package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The ends of shares, intervals, mixtures and p values. */
class ProportionsTest {

  @Test
  void givesAShareWithItsError() {
    Estimate share = Wilson.share(3, 12);
    assertThat(share.value()).isEqualTo(0.25);
    assertThat(share.standardError()).isEqualTo(0.125, within(1e-12));
    assertThat(Wilson.interval(0, 0)).isEqualTo(Interval.UNDEFINED);
  }

  @Test
  void holdsItsEnds() {
    Interval interval = new Interval(0.2, 0.4);
    assertThat(interval.contains(0.2)).isTrue();
    assertThat(interval.contains(0.4)).isTrue();
    assertThat(interval.contains(0.19)).isFalse();
    assertThat(interval.contains(0.41)).isFalse();
    assertThat(Interval.UNDEFINED.contains(0.3)).isFalse();
  }

  @Test
  void mixesNobody() {
    assertThat(Blau.index(new long[] {0, 0})).isNaN();
    assertThat(Blau.index(new long[] {3, 1})).isEqualTo(0.375);
  }

  @Test
  void adjustsFromCertainToImpossibleInAnyOrder() {
    assertThat(BenjaminiHochberg.adjust(new double[] {1, 0, 0.03}))
        .containsExactly(new double[] {1, 0, 0.045}, within(1e-12));
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {1.01}))
        .hasMessageContaining("between 0 and 1");
  }
}
