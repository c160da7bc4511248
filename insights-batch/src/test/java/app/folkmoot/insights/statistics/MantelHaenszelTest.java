package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.folkmoot.insights.statistics.MantelHaenszel.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One stratum of unequal cohorts, worked out by hand from the formulas. */
class MantelHaenszelTest {

  private static final List<Stratum> ONE = List.of(new Stratum(6, 20, 9, 60));

  @Test
  void givesSatosErrorOfTheDifference() {
    Estimate difference = MantelHaenszel.difference(ONE);
    assertThat(difference.value()).isEqualTo(0.15, within(1e-12));
    assertThat(difference.standardError()).isEqualTo(Math.sqrt(0.012625), within(1e-12));
    assertThat(difference.interval().low())
        .isEqualTo(0.15 - 1.959964 * Math.sqrt(0.012625), within(1e-6));
    assertThat(difference.interval().high())
        .isEqualTo(0.15 + 1.959964 * Math.sqrt(0.012625), within(1e-6));
  }

  @Test
  void givesTheChiSquareWithoutCorrection() {
    assertThat(MantelHaenszel.test(ONE).chiSquare())
        .isEqualTo(2.25 * 2.25 * 505_600 / 1_170_000, within(1e-12));
  }

  @Test
  void tellsFromTwoPeopleOn() {
    assertThat(MantelHaenszel.test(List.of(new Stratum(1, 1, 0, 1))).chiSquare()).isEqualTo(1);
    assertThat(MantelHaenszel.test(List.of(new Stratum(1, 1, 0, 0))).chiSquare()).isNaN();
  }

  @Test
  void givesNoIntervalAroundOddsOfZero() {
    Estimate odds = MantelHaenszel.oddsRatio(List.of(new Stratum(0, 10, 5, 10)));
    assertThat(odds.value()).isZero();
    assertThat(odds.interval().isDefined()).isFalse();
  }
}
