package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Four waits of 1 to 4 hours, all answered: every number can be worked out by hand. */
class KaplanMeierTest {

  private static final KaplanMeier FOUR =
      KaplanMeier.of(new double[] {3, 1, 4, 2}, new boolean[] {true, true, true, true});

  @Test
  void dropsAtTheEventAndNotAfterIt() {
    assertThat(FOUR.survivalAt(0.99)).isEqualTo(1);
    assertThat(FOUR.survivalAt(1)).isEqualTo(0.75);
    assertThat(FOUR.survivalAt(4)).isZero();
    assertThat(KaplanMeier.of(new double[0], new boolean[0]).survivalAt(1)).isNaN();
  }

  @Test
  void givesTheIntervalOfTheRestrictedMean() {
    Estimate mean = FOUR.restrictedMean(4);
    double error = Math.sqrt(0.3125);
    assertThat(mean.value()).isEqualTo(2.5);
    assertThat(mean.standardError()).isEqualTo(error, within(1e-12));
    assertThat(mean.interval().low()).isEqualTo(2.5 - 1.959964 * error, within(1e-6));
    assertThat(mean.interval().high()).isEqualTo(2.5 + 1.959964 * error, within(1e-6));
  }

  @Test
  void keepsTheIntervalWithinTheHorizon() {
    Estimate mean =
        KaplanMeier.of(new double[] {0.1, 9}, new boolean[] {true, true}).restrictedMean(5);
    assertThat(mean.interval()).isEqualTo(new Interval(0, 5));
  }
}
