package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static final long SEED = Seed.of("NET-05", "2026-Q1", "site");
  private static final double[] VALUES = new SplittableRandom(4).doubles(80, 0, 10).toArray();

  private static double mean(int[] timesDrawn) {
    double sum = 0;
    double n = 0;
    for (int i = 0; i < timesDrawn.length; i++) {
      sum += timesDrawn[i] * VALUES[i];
      n += timesDrawn[i];
    }
    return sum / n;
  }

  @Test
  void namesSeedsByHash() {
    // printf 'RSP-01|2026-03|site' | sha256sum
    assertThat(Seed.of("RSP-01", "2026-03", "site")).isEqualTo(SEED_OF_RSP_01);
    assertThatThrownBy(() -> Seed.of("RSP|01", "2026-03", "site")).hasMessageContaining("'|'");
  }

  private static final long SEED_OF_RSP_01 = 0x764c2b61c656183eL;

  @Test
  void findsTheErrorOfAMean() {
    Estimate estimate = new MemberBootstrap(SEED).interval(80, ResamplingTest::mean);
    double squares = 0;
    for (double value : VALUES) {
      squares += (value - Average.mean(VALUES)) * (value - Average.mean(VALUES));
    }
    double error = Math.sqrt(squares) / 80;
    assertThat(estimate.value()).isEqualTo(Average.mean(VALUES), within(1e-12));
    assertThat(estimate.standardError()).isEqualTo(error, within(0.03));
    assertThat(estimate.interval().low()).isEqualTo(estimate.value() - 1.96 * error, within(0.08));
    assertThat(estimate.interval().high()).isEqualTo(estimate.value() + 1.96 * error, within(0.08));
  }

  @Test
  void drawsBothCohortsForAGap() {
    MemberBootstrap bootstrap = new MemberBootstrap(SEED);
    Estimate same = bootstrap.difference(80, ResamplingTest::mean, 80, ResamplingTest::mean);
    assertThat(same.value()).isZero();
    assertThat(same.interval().contains(0)).isTrue();
    assertThat(same.standardError())
        .isEqualTo(
            Math.sqrt(2) * bootstrap.interval(80, ResamplingTest::mean).standardError(),
            within(0.04));
    Estimate ratio = bootstrap.ratio(80, ResamplingTest::mean, 80, drawn -> 2 * mean(drawn));
    assertThat(ratio.value()).isEqualTo(0.5);
    assertThat(ratio.interval().contains(0.5)).isTrue();
    assertThat(ratio.interval().low()).isGreaterThan(0.35);
  }

  @Test
  void drawsAsManyAsThereAre() {
    Estimate drawn = new MemberBootstrap(SEED).interval(7, times -> Arrays.stream(times).sum());
    assertThat(drawn.interval()).isEqualTo(new Interval(7, 7));
  }

  @Test
  void givesTheSpreadOfTwoReplicates() {
    Estimate two = new MemberBootstrap(SEED, 2).interval(80, ResamplingTest::mean);
    double apart = (two.interval().high() - two.interval().low()) / 0.95;
    assertThat(apart).isPositive();
    assertThat(two.standardError()).isEqualTo(apart / Math.sqrt(2), within(1e-9));
  }

  @Test
  void saysNothingOfNobody() {
    MemberBootstrap bootstrap = new MemberBootstrap(SEED, 50);
    assertThat(bootstrap.interval(0, ResamplingTest::mean)).isEqualTo(Estimate.UNDEFINED);
    assertThat(bootstrap.difference(0, ResamplingTest::mean, 80, ResamplingTest::mean))
        .isEqualTo(Estimate.UNDEFINED);
    assertThat(bootstrap.ratio(80, ResamplingTest::mean, 80, drawn -> 0))
        .isEqualTo(Estimate.UNDEFINED);
    assertThat(bootstrap.interval(3, drawn -> Double.NaN)).isEqualTo(Estimate.UNDEFINED);
    assertThatThrownBy(() -> new MemberBootstrap(SEED, 1)).hasMessageContaining("at least 2");
  }

  @Test
  void givesNoIntervalWhenMostReplicatesAreUndefined() {
    Estimate shaky =
        new MemberBootstrap(SEED)
            .interval(5, drawn -> drawn[0] == 1 && drawn[1] == 1 ? 1 : Double.NaN);
    assertThat(shaky.value()).isEqualTo(1);
    assertThat(shaky.interval()).isEqualTo(Interval.UNDEFINED);
  }

  @Test
  void givesTheSameBytesForAnyNumberOfThreads() throws Exception {
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(5)) {
      Estimate alone =
          one.submit(() -> new MemberBootstrap(SEED).interval(80, ResamplingTest::mean)).get();
      Estimate together =
          many.submit(() -> new MemberBootstrap(SEED).interval(80, ResamplingTest::mean)).get();
      assertThat(alone).isEqualTo(together);
    }
  }

  @Test
  void resamplesAllWaitsOfAMember() {
    double[] times = {3, 5, 5, 8, 2, 9};
    int[] ends = {1, 1, 0, 2, 0, 1};
    int[] members = {0, 0, 1, 1, 2, 2};
    ResampledWaits waits = ResampledWaits.of(times, ends, members);
    int[] drawn = {2, 0, 1};
    double[] copies = {3, 5, 3, 5, 2, 9};
    boolean[] ended = {true, true, true, true, false, true};
    KaplanMeier curve = KaplanMeier.of(copies, ended);
    assertThat(waits.survivalAt(drawn, 6)).isEqualTo(curve.survivalAt(6), within(1e-12));
    assertThat(waits.restrictedMean(drawn, 6))
        .isEqualTo(curve.restrictedMean(6).value(), within(1e-12));
    int[] all = {1, 1, 1};
    CumulativeIncidence incidence = CumulativeIncidence.of(times, ends);
    for (int cause = 1; cause <= 2; cause++) {
      assertThat(waits.incidence(all, cause, 9)).isEqualTo(incidence.at(cause, 9), within(1e-12));
    }
    assertThat(waits.survivalAt(new int[3], 6)).isNaN();
  }

  @Test
  void leavesOutOneMemberAtATimeQuickly() {
    double[] amounts = new SplittableRandom(7).doubles(30, 0, 9).map(Math::floor).toArray();
    Arrays.sort(amounts);
    Concentration all = new Concentration(amounts);
    double[] gini = all.giniLeaveOneOut();
    double[] top = all.topShareLeaveOneOut(0.1);
    for (int i = 0; i < amounts.length; i++) {
      double[] rest = new double[amounts.length - 1];
      System.arraycopy(amounts, 0, rest, 0, i);
      System.arraycopy(amounts, i + 1, rest, i, rest.length - i);
      assertThat(gini[i]).isEqualTo(new Concentration(rest).gini(), within(1e-12));
      assertThat(top[i]).isEqualTo(new Concentration(rest).topShare(0.1), within(1e-12));
    }
  }

  @Test
  void givesConcentrationOfDrawnMembers() {
    Concentration all = new Concentration(new double[] {4, 1, 7});
    Concentration drawn = new Concentration(new double[] {1, 1, 7});
    int[] timesDrawn = {2, 0, 1};
    assertThat(all.gini(timesDrawn)).isEqualTo(drawn.gini(), within(1e-12));
    assertThat(all.topShare(0.5, timesDrawn)).isEqualTo(drawn.topShare(0.5), within(1e-12));
    assertThat(new Concentration(new double[0]).gini()).isNaN();
    assertThat(new Concentration(new double[0]).topShare(0.1)).isNaN();
    assertThat(new Concentration(new double[] {5}).giniLeaveOneOut()).containsExactly(Double.NaN);
    assertThatThrownBy(() -> new Concentration(new double[] {-1})).hasMessageContaining("negative");
  }

  @Test
  void givesThePointWhenAllReplicatesAgree() {
    Bca bca = Bca.of(drawn -> 3, new double[] {3, 3, 3}, 100, SEED);
    assertThat(bca.interval()).isEqualTo(new Interval(3, 3));
    assertThat(bca.acceleration()).isZero();
    assertThat(Bca.of(drawn -> 3, new double[0], 100, SEED).interval().isDefined()).isFalse();
  }

  @Test
  void agreesWithTheAdmissionsExampleOnStrata() {
    // Bickel, Hammel and O'Connell 1975, six departments; values as R's mantelhaen.test prints.
    List<MantelHaenszel.Stratum> departments =
        List.of(
            new MantelHaenszel.Stratum(512, 825, 89, 108),
            new MantelHaenszel.Stratum(353, 560, 17, 25),
            new MantelHaenszel.Stratum(120, 325, 202, 593),
            new MantelHaenszel.Stratum(138, 417, 131, 375),
            new MantelHaenszel.Stratum(53, 191, 94, 393),
            new MantelHaenszel.Stratum(22, 373, 24, 341));
    Estimate odds = MantelHaenszel.oddsRatio(departments);
    assertThat(odds.value()).isEqualTo(0.9046968, within(1e-6));
    assertThat(odds.interval().low()).isEqualTo(0.7719074, within(1e-6));
    assertThat(odds.interval().high()).isEqualTo(1.0603298, within(1e-6));
    MantelHaenszel.Test test = MantelHaenszel.test(departments);
    assertThat(test.chiSquare()).isEqualTo(1.52, within(0.02));
    assertThat(test.p()).isEqualTo(0.217, within(0.004));
    Estimate difference = MantelHaenszel.difference(departments);
    assertThat(difference.value()).isBetween(-0.05, 0.0);
    assertThat(difference.interval().contains(0)).isTrue();
    assertThat(Math.abs(difference.value() / difference.standardError()))
        .isEqualTo(Math.sqrt(test.chiSquare()), within(0.05));
  }

  @Test
  void reducesToTheWaldDifferenceInOneStratum() {
    Estimate one = MantelHaenszel.difference(List.of(new MantelHaenszel.Stratum(30, 100, 45, 100)));
    assertThat(one.value()).isEqualTo(-0.15, within(1e-12));
    assertThat(one.standardError())
        .isEqualTo(Math.sqrt(0.3 * 0.7 / 100 + 0.45 * 0.55 / 100), within(0.001));
    MantelHaenszel.Stratum lonely = new MantelHaenszel.Stratum(3, 9, 0, 0);
    assertThat(MantelHaenszel.difference(List.of(lonely))).isEqualTo(Estimate.UNDEFINED);
    assertThat(MantelHaenszel.oddsRatio(List.of(lonely))).isEqualTo(Estimate.UNDEFINED);
    assertThat(MantelHaenszel.test(List.of(lonely)).p()).isNaN();
  }

  @Test
  void tellsClosingFromWideningGaps() {
    double[] months = {0, 1, 2, 3, 4, 5};
    double[] errors = {0.01, 0.01, 0.01, 0.01, 0.01, 0.01};
    double[] closing = {-0.30, -0.26, -0.22, -0.18, -0.14, -0.10};
    double[] widening = {-0.10, -0.14, -0.18, -0.22, -0.26, -0.30};
    assertThat(WeightedTrend.of(months, closing, errors).isClosing()).isTrue();
    assertThat(WeightedTrend.of(months, closing, errors).isWidening()).isFalse();
    assertThat(WeightedTrend.of(months, widening, errors).isClosing()).isFalse();
    assertThat(WeightedTrend.of(months, widening, errors).isWidening()).isTrue();
    double[] five = {0, 1, 2, 3, 4};
    WeightedTrend few =
        WeightedTrend.of(
            five,
            new double[] {-0.5, -0.4, -0.3, -0.2, -0.1},
            new double[] {.01, .01, .01, .01, .01});
    assertThat(few.isClosing()).isFalse();
    assertThat(WeightedTrend.of(new double[] {1}, new double[] {1}, new double[] {1}).p()).isNaN();
    assertThatThrownBy(() -> WeightedTrend.of(new double[] {1}, new double[] {1}, new double[] {0}))
        .hasMessageContaining("positive standard error");
  }

  @Test
  void keepsUndefinedPOutOfTheFamily() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.02, Double.NaN, 0.04}))
        .containsExactly(0.04, Double.NaN, 0.04);
  }

  @Test
  void handlesNobodyAndEverybodyCutOff() {
    KaplanMeier nobody = KaplanMeier.of(new double[0], new boolean[0]);
    assertThat(nobody.survival(5)).isEqualTo(Estimate.UNDEFINED);
    assertThat(nobody.restrictedMean(5)).isEqualTo(Estimate.UNDEFINED);
    assertThat(nobody.shareBy(5)).isEqualTo(Estimate.UNDEFINED);
    assertThat(nobody.median()).isEmpty();
    KaplanMeier waiting = KaplanMeier.of(new double[] {4, 4}, new boolean[2]);
    assertThat(waiting.restrictedMean(4).value()).isEqualTo(4);
    assertThat(waiting.survival(4).value()).isEqualTo(1);
    assertThat(CumulativeIncidence.of(new double[0], new int[0]).at(1, 3)).isNaN();
    assertThat(CumulativeIncidence.of(new double[] {4}, new int[] {0}).at(1, 5)).isZero();
    LogRank.Result oneCohort =
        LogRank.test(new double[] {1, 2}, new boolean[] {true, true}, new boolean[2]);
    assertThat(oneCohort.p()).isNaN();
    assertThat(oneCohort.variance()).isZero();
    assertThat(Wilson.share(0, 0)).isEqualTo(Estimate.UNDEFINED);
    assertThat(Newcombe.difference(1, 2, 0, 0)).isEqualTo(Estimate.UNDEFINED);
    assertThatThrownBy(() -> KaplanMeier.of(new double[] {-1}, new boolean[1]))
        .hasMessageContaining("not negative");
    assertThatThrownBy(() -> Wilson.interval(3, 2)).hasMessageContaining("successes");
  }

  @Test
  void sumsResidualsToObservedMinusExpected() {
    double[] times = {1, 2, 2, 3, 5, 5, 6, 8};
    boolean[] events = {true, true, false, true, true, true, false, true};
    boolean[] focal = {true, false, true, false, true, false, false, true};
    int[] strata = {1, 1, 1, 1, 2, 2, 2, 2};
    double[] residuals = LogRank.residuals(times, events, strata);
    LogRank.Result result = LogRank.test(times, events, focal, strata);
    double sum = 0;
    double all = 0;
    for (int i = 0; i < times.length; i++) {
      sum += focal[i] ? residuals[i] : 0;
      all += residuals[i];
    }
    assertThat(sum).isEqualTo(result.observed() - result.expected(), within(1e-12));
    assertThat(all).isEqualTo(0, within(1e-12));
  }
}
