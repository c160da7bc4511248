package app.folkmoot.insights.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.insights.acceptance.SimulatedMonth.Plan;
import app.folkmoot.insights.acceptance.Trials.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statistical acceptance of METRICS.md section 5: where nothing is planted the tests stay
 * quiet, what is planted they find, and the intervals hold the closed-form truth as often as they
 * say. {@code acceptance.runs} sets the number of runs; the profile of that name asks for 1,000.
 */
class AcceptanceTest {

  private static final int RUNS = Integer.getInteger("acceptance.runs", 200);
  private static final double ALPHA = 0.05;
  private static final double POWER = 0.75;
  private static final double STANDARD_ERRORS = 3;
  private static final int MEMBERS = 2400;
  private static final Plan EVEN = Plan.even(MEMBERS);
  private static final Plan CLUSTERED = Plan.even(1200).withClusteredPosts();
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final List<String> TABLE = new ArrayList<>();

  /** Shares between two ends, both allowed. */
  private record Band(double low, double high) {

    /** Where the false alarms of a 5 % test lie in 99.9 of 100 series of runs. */
    static Band ofFalseAlarms() {
      BinomialDistribution alarms = BinomialDistribution.of(RUNS, ALPHA);
      return new Band(
          (double) alarms.inverseCumulativeProbability(0.0005) / RUNS,
          (double) alarms.inverseCumulativeProbability(0.9995) / RUNS);
    }

    /** Where the coverage of a 95 % interval has to lie. */
    static Band ofCoverage(boolean clustered) {
      if (RUNS < 1000) {
        return new Band(0.88, 0.99);
      }
      return new Band(clustered ? 0.88 : 0.90, 0.98);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f-%.3f", low, high);
    }
  }

  /**
   * A row of the acceptance.
   *
   * @param truth of the planted gap
   * @param hasInterval whether the catalogue gives the row an interval
   */
  private record Row(
      String name,
      String planted,
      double truth,
      boolean hasInterval,
      LongFunction<Outcome> even,
      LongFunction<Outcome> uneven) {

    @Override
    public String toString() {
      return name + " " + planted;
    }
  }

  static List<Row> rows() {
    return List.of(
        new Row(
            "RSP-02",
            "f=2",
            waitingGap(0.6, 2),
            true,
            seed -> Simulations.waiting(EVEN, seed),
            seed -> Simulations.waiting(EVEN.withWaiting(2), seed)),
        new Row(
            "NET-04",
            "h=1.5",
            Math.log(1.5),
            true,
            seed -> Simulations.mixing(EVEN, seed),
            seed -> Simulations.mixing(EVEN.withHomophily(1.5), seed)),
        new Row(
            "RET-02",
            "r=2",
            Simulations.stay(2) - Simulations.stay(1),
            true,
            seed -> Simulations.staying(1, seed),
            seed -> Simulations.staying(2, seed)),
        new Row(
            "MEN-01",
            "m=0.45",
            0.45 - Simulations.MATCHED,
            true,
            seed -> Simulations.mentoring(Simulations.MATCHED, seed),
            seed -> Simulations.mentoring(0.45, seed)),
        new Row(
            "MOD-01",
            "rho=3",
            2 * SimulatedMonth.REPORTS_PER_ITEM,
            false,
            seed -> Simulations.reporting(EVEN, seed),
            seed -> Simulations.reporting(EVEN.withReporting(3), seed)),
        new Row(
            "TRD-01",
            "-0.01 a month",
            -0.01,
            true,
            seed -> Simulations.closing(0, seed),
            seed -> Simulations.closing(-0.01, seed)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void staysQuietWhereNothingIsPlantedAndFindsWhatIs(Row row) {
    Trials even = Trials.of(row.name + " even", RUNS, 0, row.even);
    Trials uneven = Trials.of(row.name + " " + row.planted, RUNS, row.truth, row.uneven);
    note(row.toString(), even.rejected(), uneven, row.hasInterval);
    assertHolds("false alarms", even.rejected(), Band.ofFalseAlarms());
    assertThat(uneven.rejected()).as("power").isGreaterThanOrEqualTo(POWER);
    assertUnbiased(uneven);
    if (row.hasInterval) {
      assertHolds("coverage", uneven.covered(), Band.ofCoverage(false));
    }
  }

  @Test
  void isNotFooledByAuthorsWhosePostsAreAlike() {
    Trials even =
        Trials.of("clustered even", RUNS, 0, seed -> Simulations.waiting(CLUSTERED, seed));
    Trials naive =
        Trials.of(
            "clustered naive",
            RUNS,
            0,
            seed -> Simulations.waitingTakenPostByPost(CLUSTERED, seed));
    Plan slower = CLUSTERED.withWaiting(1.5);
    Trials uneven =
        Trials.of(
            "clustered f=1.5",
            RUNS,
            waitingGap(1.2, 1.5),
            seed -> Simulations.waiting(slower, seed));
    note("RSP-02 clustered f=1.5", even.rejected(), uneven, true);
    TABLE.add(String.format(Locale.ROOT, "%-28s %7.3f", "  post by post, f=1", naive.rejected()));
    assertHolds("false alarms", even.rejected(), Band.ofFalseAlarms());
    assertThat(naive.rejected()).as("naive alarms").isGreaterThan(Band.ofFalseAlarms().high);
    assertUnbiased(uneven);
    assertHolds("coverage", uneven.covered(), Band.ofCoverage(true));
  }

  @AfterAll
  static void printWhatWasMeasured() {
    System.out.printf(
        "%nAcceptance at R=%d; false alarms must lie in %s, power at %.2f or above, bias within"
            + " %.0f standard errors, coverage in %s%n%-28s %7s %7s %10s %10s %8s %6s %9s%n",
        RUNS,
        Band.ofFalseAlarms(),
        POWER,
        STANDARD_ERRORS,
        Band.ofCoverage(false),
        "row",
        "alarms",
        "power",
        "truth",
        "mean",
        "sd",
        "bias",
        "coverage");
    TABLE.forEach(System.out::println);
  }

  private static void note(String row, double alarms, Trials planted, boolean hasInterval) {
    TABLE.add(
        String.format(
            Locale.ROOT,
            "%-28s %7.3f %7.3f %10.4f %10.4f %8.4f %6.2f %9s",
            row,
            alarms,
            planted.rejected(),
            planted.truth(),
            planted.mean(),
            planted.deviation(),
            planted.bias(),
            hasInterval ? String.format(Locale.ROOT, "%.3f", planted.covered()) : "-"));
  }

  private static void assertHolds(String what, double share, Band band) {
    assertThat(share).as(what).isBetween(band.low, band.high);
  }

  private static void assertUnbiased(Trials trials) {
    assertThat(trials.bias())
        .as("bias of %s against %s, in standard errors", trials.mean(), trials.truth())
        .isBetween(-STANDARD_ERRORS, STANDARD_ERRORS);
  }

  private static double waitingGap(double authorSpread, double factor) {
    return restrictedMean(authorSpread, factor) - restrictedMean(authorSpread, 1);
  }

  /** METRICS.md section 5: the mean wait, cut off, of a lognormal with a share never answered. */
  private static double restrictedMean(double authorSpread, double factor) {
    double horizon = SimulatedMonth.HORIZON;
    double mu = Math.log(SimulatedMonth.MEDIAN_HOURS * factor);
    double variance = authorSpread * authorSpread + SimulatedMonth.SPREAD * SimulatedMonth.SPREAD;
    double s = Math.sqrt(variance);
    double z = (Math.log(horizon) - mu) / s;
    double answered =
        Math.exp(mu + variance / 2) * NORMAL.cumulativeProbability(z - s)
            + horizon * NORMAL.survivalProbability(z);
    return SimulatedMonth.NEVER * horizon + (1 - SimulatedMonth.NEVER) * answered;
  }
}
