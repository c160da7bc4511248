package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.folkmoot.insights.statistics.CommunityLog.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waiting times read from the two example logs, through the estimators, against their values. */
class CommunityWaitsTest {

  private static final Offset<Double> TOLERANCE = within(1e-6);
  private static final List<String> COHORTS = List.of("ONSITE", "REMOTE", "U", "all");

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = CommunityWaitsTest.class.getResourceAsStream("/reference/" + name)) {
      return JsonMapper.shared().readTree(in);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mini", "medium"})
  void meetsTheWaitsOfTheCommunity(String community) throws IOException {
    CommunityLog log = new CommunityLog(read(community + "_community.json"));
    JsonNode expected = read(community + "_expected.json");
    for (String cohort : COHORTS) {
      Predicate<Wait> member = w -> cohort.equals("all") || log.cohort(w.member()).equals(cohort);
      meetsCurve(
          "NEW-02 " + cohort,
          curve(log.welcomes().stream().filter(member).toList()),
          48,
          expected.at("/NEW-02/" + cohort));
      meetsCurve(
          "RET-02 " + cohort,
          curve(log.stays().stream().filter(member).toList()),
          90,
          expected.at("/RET-02/" + cohort));
      meetsAnswers(
          curve(log.answers().stream().filter(member).toList()),
          expected.at("/RSP-01/" + cohort),
          expected.at("/RSP-02/" + cohort));
      meetsIncidence(
          log.help().stream().filter(member).toList(), 336, expected.at("/HLP-01/" + cohort));
      meetsIncidence(
          log.mentoring().stream().filter(member).toList(), 720, expected.at("/MEN-01/" + cohort));
    }
    meetsTests(log, expected.get("RSP-03"), community.equals("mini") ? 1e-9 : 0.02);
  }

  private static KaplanMeier curve(List<Wait> waits) {
    return KaplanMeier.of(CommunityLog.values(waits, Wait::hours), ended(waits));
  }

  private static boolean[] ended(List<Wait> waits) {
    boolean[] ended = new boolean[waits.size()];
    for (int i = 0; i < ended.length; i++) {
      ended[i] = waits.get(i).end() == 1;
    }
    return ended;
  }

  private static void meetsCurve(
      String what, KaplanMeier curve, double horizon, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(curve.size()).as(what).isZero();
      return;
    }
    assertThat(curve.size()).as(what).isEqualTo(expected.get("n").asInt());
    assertThat(curve.events()).as(what).isEqualTo(expected.get("events").asInt());
    assertThat(curve.survivalAt(horizon)).isEqualTo(expected.get("S").asDouble(), TOLERANCE);
    Estimate share = curve.shareBy(horizon);
    assertThat(share.value()).isEqualTo(expected.get("rate").asDouble(), TOLERANCE);
    meetsInterval(share.interval(), expected.get("rateCI"));
    meetsMean(curve.restrictedMean(horizon), expected.get("rmst"), expected.get("rmst_se"));
    meetsMedian(curve.median(), expected.get("median"));
  }

  private static void meetsAnswers(KaplanMeier curve, JsonNode share, JsonNode wait) {
    assertThat(curve.size()).isEqualTo(share.get("n").asInt());
    assertThat(curve.events()).isEqualTo(share.get("events").asInt());
    assertThat(curve.shareBy(168).value()).isEqualTo(share.get("rate").asDouble(), TOLERANCE);
    meetsInterval(curve.shareBy(168).interval(), share.get("ci"));
    meetsMean(curve.restrictedMean(168), wait.get("rmst"), wait.get("se"));
    meetsMedian(curve.median(), wait.get("median"));
  }

  private static void meetsInterval(Interval interval, JsonNode expected) {
    assertThat(interval.low()).isEqualTo(expected.get(0).asDouble(), TOLERANCE);
    assertThat(interval.high()).isEqualTo(expected.get(1).asDouble(), TOLERANCE);
  }

  private static void meetsMean(Estimate mean, JsonNode value, JsonNode error) {
    assertThat(mean.value()).isEqualTo(value.asDouble(), TOLERANCE);
    assertThat(mean.standardError()).isEqualTo(error.asDouble(), TOLERANCE);
  }

  private static void meetsMedian(OptionalDouble median, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(median).isEmpty();
    } else {
      assertThat(median.orElseThrow()).isEqualTo(expected.asDouble(), TOLERANCE);
    }
  }

  private static void meetsIncidence(List<Wait> waits, double horizon, JsonNode expected) {
    assertThat(waits).hasSize(expected.get("n").asInt());
    int[] ends = waits.stream().mapToInt(Wait::end).toArray();
    assertThat(waits.stream().filter(w -> w.end() == 1).count())
        .isEqualTo(expected.get("done").asInt());
    assertThat(waits.stream().filter(w -> w.end() == 2).count())
        .isEqualTo(expected.get("cancelled").asInt());
    double share =
        CumulativeIncidence.of(CommunityLog.values(waits, Wait::hours), ends).at(1, horizon);
    if (expected.get("cif").isNull()) {
      assertThat(share).isNaN();
    } else {
      assertThat(share).isEqualTo(expected.get("cif").asDouble(), TOLERANCE);
    }
  }

  private static void meetsTests(CommunityLog log, JsonNode expected, double slack) {
    List<Wait> waits =
        log.answers().stream().filter(w -> !log.cohort(w.member()).equals("U")).toList();
    double[] hours = CommunityLog.values(waits, Wait::hours);
    boolean[] focal = new boolean[waits.size()];
    int[] strata = new int[waits.size()];
    for (int i = 0; i < focal.length; i++) {
      focal[i] = log.cohort(waits.get(i).member()).equals("REMOTE");
      strata[i] = waits.get(i).kind().hashCode();
    }
    meetsLogRank(LogRank.test(hours, ended(waits), focal), expected.get("unstratified"));
    meetsLogRank(
        LogRank.test(hours, ended(waits), focal, strata), expected.get("stratified_by_kind"));

    double[] residuals = LogRank.residuals(hours, ended(waits), strata);
    List<String> members = waits.stream().map(Wait::member).distinct().sorted().toList();
    assertThat(members).hasSize(expected.get("members").asInt());
    double[] sums = new double[members.size()];
    int[] labels = new int[members.size()];
    for (int i = 0; i < residuals.length; i++) {
      sums[members.indexOf(waits.get(i).member())] += residuals[i];
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = log.cohort(members.get(i)).equals("REMOTE") ? 1 : 0;
    }
    LabelPermutation.Result result =
        LabelPermutation.test(
            labels,
            dealt -> {
              double sum = 0;
              for (int i = 0; i < dealt.length; i++) {
                sum += dealt[i] == 1 ? sums[i] : 0;
              }
              return sum;
            },
            0,
            Seed.of("RSP-03", "2026-03", "site"));
    assertThat(result.p()).isEqualTo(expected.get("perm_p").asDouble(), within(slack));
  }

  private static void meetsLogRank(LogRank.Result result, JsonNode expected) {
    assertThat(result.observed()).isEqualTo(expected.get("O1").asDouble());
    assertThat(result.expected()).isEqualTo(expected.get("E1").asDouble(), TOLERANCE);
    assertThat(result.variance()).isEqualTo(expected.get("V").asDouble(), TOLERANCE);
    assertThat(result.chiSquare()).isEqualTo(expected.get("chi2").asDouble(), TOLERANCE);
    assertThat(result.p()).isEqualTo(expected.get("p").asDouble(), TOLERANCE);
  }
}
