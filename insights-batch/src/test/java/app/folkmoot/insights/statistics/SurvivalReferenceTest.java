package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Meets survival.json, entry by entry. */
class SurvivalReferenceTest {

  private static final Offset<Double> TOLERANCE = within(1e-6);

  @Test
  void meetsEveryEntry() {
    ReferenceFile file = ReferenceFile.open("survival.json");
    meetsCurvesAndLogRank(file.at("/aml"));
    meetsTheNumbersPrintedByR(file.at("/aml"));
    meetsCurvesAndLogRank(file.at("/synthetic"));
    meetsCompetingRisks(file.at("/competingRisks"));

    // The rest was printed by R for data sets whose licence keeps them out of this repository.
    assertThat(file.unread()).hasSize(17).allMatch(p -> p.startsWith("/publishedOnly/"));
  }

  private static void meetsCurvesAndLogRank(ReferenceFile.Entry data) {
    double[] times = data.at("time").numbers();
    boolean[] events = data.at("event").flags();
    boolean[] focal = data.at("group").flags();
    ReferenceFile.Entry expected = data.at("expected");
    double tau = expected.at("tau").number();
    for (int g = 0; g <= 1; g++) {
      boolean wanted = g == 1;
      int[] members = IntStream.range(0, times.length).filter(i -> focal[i] == wanted).toArray();
      boolean[] ended = new boolean[members.length];
      for (int i = 0; i < members.length; i++) {
        ended[i] = events[members[i]];
      }
      double[] waits = Arrays.stream(members).mapToDouble(i -> times[i]).toArray();
      meetsCurve(KaplanMeier.of(waits, ended), tau, expected.at("group" + g));
      meetsResampled(waits, ended, tau, expected.at("group" + g));
    }
    meetsLogRank(LogRank.test(times, events, focal), expected.at("logrank"));
    if (data.has("stratum")) {
      int[] strata = Arrays.stream(data.at("stratum").texts()).mapToInt(String::hashCode).toArray();
      meetsLogRank(LogRank.test(times, events, focal, strata), expected.at("logrank_stratified"));
    }
  }

  private static void meetsCurve(KaplanMeier curve, double tau, ReferenceFile.Entry expected) {
    assertThat(curve.size()).isEqualTo(expected.at("n").integer());
    assertThat(curve.events()).isEqualTo(expected.at("events").integer());
    assertThat(curve.median().orElseThrow()).isEqualTo(expected.at("median").number());
    Estimate survival = curve.survival(tau);
    assertThat(survival.value()).isEqualTo(expected.at("S_tau").number(), TOLERANCE);
    assertThat(survival.standardError()).isEqualTo(expected.at("S_tau_se").number(), TOLERANCE);
    double[] interval = expected.at("S_tau_ci_loglog").numbers();
    assertThat(survival.interval().low()).isEqualTo(interval[0], TOLERANCE);
    assertThat(survival.interval().high()).isEqualTo(interval[1], TOLERANCE);
    Estimate mean = curve.restrictedMean(tau);
    assertThat(mean.value()).isEqualTo(expected.at("rmst").number(), TOLERANCE);
    assertThat(mean.standardError()).isEqualTo(expected.at("rmst_se").number(), TOLERANCE);
    List<ReferenceFile.Entry> steps = expected.at("km").items();
    assertThat(curve.steps()).hasSameSizeAs(steps);
    for (int i = 0; i < steps.size(); i++) {
      KaplanMeier.Step step = curve.steps().get(i);
      assertThat(step.time()).isEqualTo(steps.get(i).at("t").number());
      assertThat(step.atRisk()).isEqualTo(steps.get(i).at("atRisk").integer());
      assertThat(step.events()).isEqualTo(steps.get(i).at("d").integer());
      assertThat(step.survival()).isEqualTo(steps.get(i).at("S").number(), TOLERANCE);
      double error = steps.get(i).at("se").number();
      if (Double.isNaN(error)) {
        assertThat(step.standardError()).isNaN();
      } else {
        assertThat(step.standardError()).isEqualTo(error, TOLERANCE);
      }
    }
  }

  private static void meetsResampled(
      double[] waits, boolean[] ended, double tau, ReferenceFile.Entry expected) {
    int[] causes = IntStream.range(0, ended.length).map(i -> ended[i] ? 1 : 0).toArray();
    int[] members = IntStream.range(0, ended.length).toArray();
    ResampledWaits resampled = ResampledWaits.of(waits, causes, members);
    int[] once = MemberBootstrap.once(members.length);
    assertThat(resampled.survivalAt(once, tau)).isEqualTo(expected.at("S_tau").number(), TOLERANCE);
    assertThat(resampled.restrictedMean(once, tau))
        .isEqualTo(expected.at("rmst").number(), TOLERANCE);
  }

  private static void meetsLogRank(LogRank.Result result, ReferenceFile.Entry expected) {
    assertThat(result.observed()).isEqualTo(expected.at("O1").number());
    assertThat(result.expected()).isEqualTo(expected.at("E1").number(), TOLERANCE);
    assertThat(result.variance()).isEqualTo(expected.at("V").number(), TOLERANCE);
    assertThat(result.chiSquare()).isEqualTo(expected.at("chi2").number(), TOLERANCE);
    assertThat(result.p()).isEqualTo(expected.at("p").number(), TOLERANCE);
  }

  private static void meetsTheNumbersPrintedByR(ReferenceFile.Entry aml) {
    assertThat(aml.at("group1").text()).isEqualTo("Maintained");
    ReferenceFile.Entry printed = aml.at("publishedByR");
    assertThat(printed.at("tolerance").text()).isEqualTo("as printed");
    double[] times = aml.at("time").numbers();
    boolean[] events = aml.at("event").flags();
    boolean[] maintained = aml.at("group").flags();
    LogRank.Result result = LogRank.test(times, events, maintained);
    assertThat(result.chiSquare()).isEqualTo(printed.at("logrankChisq").number(), within(0.05));
    assertThat(result.p()).isEqualTo(printed.at("p").number(), within(0.005));
    assertThat(result.expected()).isEqualTo(printed.at("E1").number(), within(0.005));
    assertThat(18 - result.expected()).isEqualTo(printed.at("E0").number(), within(0.005));
    for (String group : List.of("Maintained", "Nonmaintained")) {
      int[] members =
          IntStream.range(0, times.length)
              .filter(i -> maintained[i] == group.equals("Maintained"))
              .toArray();
      boolean[] ended = new boolean[members.length];
      for (int i = 0; i < members.length; i++) {
        ended[i] = events[members[i]];
      }
      KaplanMeier curve =
          KaplanMeier.of(Arrays.stream(members).mapToDouble(i -> times[i]).toArray(), ended);
      assertThat(curve.median()).hasValue(printed.at("medians").at(group).number());
    }
  }

  private static void meetsCompetingRisks(ReferenceFile.Entry data) {
    double[] times = data.at("time").numbers();
    int[] causes = data.at("cause").integers();
    CumulativeIncidence incidence = CumulativeIncidence.of(times, causes);
    assertThat(incidence.at(1, 14)).isEqualTo(data.at("cif14").number(), TOLERANCE);
    assertThat(incidence.at(1, 7)).isEqualTo(data.at("cif7").number(), TOLERANCE);
    assertThat(incidence.at(2, 14)).isEqualTo(data.at("cif14_cancel").number(), TOLERANCE);
    ResampledWaits resampled =
        ResampledWaits.of(times, causes, IntStream.range(0, times.length).toArray());
    assertThat(resampled.incidence(MemberBootstrap.once(times.length), 1, 14))
        .isEqualTo(data.at("cif14").number(), TOLERANCE);

    boolean[] fulfilled = new boolean[causes.length];
    for (int i = 0; i < causes.length; i++) {
      fulfilled[i] = causes[i] == 1;
    }
    assertThat(1 - KaplanMeier.of(times, fulfilled).survivalAt(14))
        .isEqualTo(data.at("oneMinusKM_WRONG").number(), TOLERANCE);
  }
}
