package app.folkmoot.insights.acceptance;

import app.folkmoot.insights.acceptance.SimulatedMonth.Plan;
import app.folkmoot.insights.acceptance.SimulatedMonth.Post;
import app.folkmoot.insights.acceptance.Trials.Outcome;
import app.folkmoot.insights.answers.AnswerWait;
import app.folkmoot.insights.platform.Gap;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Study;
import app.folkmoot.insights.platform.Window;
import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.Interval;
import app.folkmoot.insights.statistics.KaplanMeier;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.LogRank;
import app.folkmoot.insights.statistics.MemberBootstrap;
import app.folkmoot.insights.statistics.ResampledWaits;
import app.folkmoot.insights.statistics.WeightedTrend;
import app.folkmoot.insights.statistics.graph.AuthorMixing;
import app.folkmoot.insights.statistics.graph.Mixing;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One run of each row: draws its data and asks the row's estimator and test for a verdict. */
final class Simulations {

  private static final double ALPHA = 0.05;
  private static final double MICROS_PER_HOUR = 3_600_000_000.0;
  private static final Window MONTH =
      new Window(YearMonth.of(2026, 3), ZoneOffset.UTC, Instant.parse("2026-05-01T00:00:00Z"));

  private static final int JOINERS = 400;
  private static final double WATCHED_DAYS = 360;
  private static final double HORIZON_DAYS = 90;
  static final double LAPSES_PER_DAY = 0.008;

  private static final int MENTOR_REQUESTS = 300;
  private static final double MENTOR_HORIZON = 30;
  static final double MATCHED = 0.70;

  private static final int MONTHS = 12;
  private static final double TREND_ERROR = 0.03;
  private static final double FIRST_GAP = 0.20;

  private Simulations() {}

  /** RSP-02 in hours, as the nightly job computes it from the rows its SQL returns. */
  static Outcome waiting(Plan plan, long seed) {
    SimulatedMonth month = SimulatedMonth.draw(plan, seed);
    Study study = new Study("RSP-02", MONTH, Long.toHexString(seed));
    Gap gap = new AnswerWait().gap(rows(month, false), rows(month, true), study).orElseThrow();
    return new Outcome(gap.p() <= ALPHA, gap.difference());
  }

  private static Rows rows(SimulatedMonth month, boolean focal) {
    List<long[]> rows = new ArrayList<>();
    for (Post post : month.posts) {
      if (month.disclosed[post.author()] && month.focal[post.author()] == focal) {
        long wait = Math.round(post.hours() * MICROS_PER_HOUR);
        rows.add(new long[] {post.author(), wait, post.answered() ? 1 : 0});
      }
    }
    return new Rows(List.of("member", "wait", "answered"), rows);
  }

  /** The same posts taken as if each stood alone: what the permutation over members avoids. */
  static Outcome waitingTakenPostByPost(Plan plan, long seed) {
    SimulatedMonth month = SimulatedMonth.draw(plan, seed);
    Post[] posts =
        Arrays.stream(month.posts).filter(p -> month.disclosed[p.author()]).toArray(Post[]::new);
    boolean[] answered = new boolean[posts.length];
    boolean[] focal = new boolean[posts.length];
    for (int i = 0; i < posts.length; i++) {
      answered[i] = posts[i].answered();
      focal[i] = month.focal[posts[i].author()];
    }
    double[] hours = Arrays.stream(posts).mapToDouble(Post::hours).toArray();
    return new Outcome(LogRank.test(hours, answered, focal).p() <= ALPHA, Estimate.UNDEFINED);
  }

  /** NET-04: log odds of mixing over distinct ordered pairs with both ends disclosed. */
  static Outcome mixing(Plan plan, long seed) {
    SimulatedMonth month = SimulatedMonth.draw(plan, seed);
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (Post post : month.posts) {
      int replier = post.replier();
      if (replier >= 0 && month.disclosed[post.author()] && month.disclosed[replier]) {
        pairs.add(List.of(post.author(), replier));
      }
    }
    int[] members = pairs.stream().flatMap(List::stream).mapToInt(m -> m).distinct().toArray();
    int[] number = new int[month.focal.length];
    for (int i = 0; i < members.length; i++) {
      number[members[i]] = i;
    }
    int[] cohorts = cohorts(month, members);
    int[] authors = pairs.stream().mapToInt(pair -> number[pair.getFirst()]).toArray();
    int[] repliers = pairs.stream().mapToInt(pair -> number[pair.getLast()]).toArray();
    double p =
        LabelPermutation.test(
                cohorts, dealt -> Mixing.of(authors, repliers, dealt, 2).logOdds(0, 1), 0, seed)
            .p();
    AuthorMixing byAuthor = AuthorMixing.of(authors, repliers, cohorts, 2);
    Estimate odds =
        new MemberBootstrap(seed)
            .interval(byAuthor.authors(), byAuthor.statistic(m -> m.logOdds(0, 1)));
    return new Outcome(p <= ALPHA, odds);
  }

  /** MOD-01: reports per item, the difference of the cohorts. */
  static Outcome reporting(Plan plan, long seed) {
    SimulatedMonth month = SimulatedMonth.draw(plan, seed);
    int[] members =
        IntStream.range(0, month.focal.length)
            .filter(m -> month.disclosed[m] && month.items[m] > 0)
            .toArray();
    LabelPermutation.Result test =
        LabelPermutation.test(
            cohorts(month, members), dealt -> reportGap(month, members, dealt), 0, seed);
    return new Outcome(
        test.p() <= ALPHA, new Estimate(test.observed(), Double.NaN, Interval.UNDEFINED));
  }

  private static double reportGap(SimulatedMonth month, int[] members, int[] labels) {
    double[] items = new double[2];
    double[] reports = new double[2];
    for (int i = 0; i < members.length; i++) {
      items[labels[i]] += month.items[members[i]];
      reports[labels[i]] += month.reports[members[i]];
    }
    return reports[1] / items[1] - reports[0] / items[0];
  }

  private static int[] cohorts(SimulatedMonth month, int[] members) {
    return Arrays.stream(members).map(m -> month.focal[m] ? 1 : 0).toArray();
  }

  /**
   * RET-02 in days: joiners of a year until they fall silent, the focal ones sooner by a factor.
   */
  static Outcome staying(double factor, long seed) {
    Chance chance = new Chance(seed);
    double[] days = new double[JOINERS];
    boolean[] lapsed = new boolean[JOINERS];
    boolean[] focal = new boolean[JOINERS];
    int disclosed = 0;
    for (int joiner = 0; joiner < JOINERS; joiner++) {
      boolean isFocal = chance.happens(0.25);
      double stay = chance.exponential(1 / (LAPSES_PER_DAY * (isFocal ? factor : 1)));
      double watched = chance.uniform(WATCHED_DAYS);
      if (chance.happens(0.6)) {
        days[disclosed] = Math.min(stay, watched);
        lapsed[disclosed] = stay <= watched;
        focal[disclosed++] = isFocal;
      }
    }
    double[] stays = Arrays.copyOf(days, disclosed);
    boolean[] ends = Arrays.copyOf(lapsed, disclosed);
    boolean[] isFocal = Arrays.copyOf(focal, disclosed);
    double p = LogRank.test(stays, ends, isFocal).p();
    Estimate gap = Gap.between(mean(stays, ends, isFocal, true), mean(stays, ends, isFocal, false));
    return new Outcome(p <= ALPHA, gap);
  }

  private static Estimate mean(double[] days, boolean[] ends, boolean[] focal, boolean wanted) {
    int[] kept = IntStream.range(0, days.length).filter(i -> focal[i] == wanted).toArray();
    boolean[] ended = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      ended[i] = ends[kept[i]];
    }
    return KaplanMeier.of(Arrays.stream(kept).mapToDouble(i -> days[i]).toArray(), ended)
        .restrictedMean(HORIZON_DAYS);
  }

  /** Mean of an exponential stay, cut at 90 days. */
  static double stay(double factor) {
    double hazard = LAPSES_PER_DAY * factor;
    return (1 - Math.exp(-HORIZON_DAYS * hazard)) / hazard;
  }

  /** MEN-01: share of requests matched within 30 days, withdrawals competing. */
  static Outcome mentoring(double focalMatched, long seed) {
    Chance chance = new Chance(seed);
    Requests[] cohorts = {new Requests(), new Requests()};
    for (int request = 0; request < MENTOR_REQUESTS; request++) {
      boolean focal = chance.happens(0.25);
      boolean matched = chance.happens(focal ? focalMatched : MATCHED);
      boolean withdrawn = !matched && chance.happens(0.3);
      double days = matched || withdrawn ? 0.5 + chance.uniform(24.5) : MENTOR_HORIZON;
      if (chance.happens(0.6)) {
        cohorts[focal ? 1 : 0].add(days, matched ? 1 : withdrawn ? 2 : 0);
      }
    }
    ResampledWaits focal = cohorts[1].waits();
    ResampledWaits reference = cohorts[0].waits();
    Estimate gap =
        new MemberBootstrap(seed)
            .difference(
                cohorts[1].count(),
                drawn -> focal.incidence(drawn, 1, MENTOR_HORIZON),
                cohorts[0].count(),
                drawn -> reference.incidence(drawn, 1, MENTOR_HORIZON));
    return new Outcome(!gap.interval().contains(0), gap);
  }

  /** One cohort's requests, each by another member. */
  private static final class Requests {
    private final double[] days = new double[MENTOR_REQUESTS];
    private final int[] ends = new int[MENTOR_REQUESTS];
    private int count;

    void add(double waited, int end) {
      days[count] = waited;
      ends[count++] = end;
    }

    int count() {
      return count;
    }

    ResampledWaits waits() {
      return ResampledWaits.of(
          Arrays.copyOf(days, count),
          Arrays.copyOf(ends, count),
          IntStream.range(0, count).toArray());
    }
  }

  /** TRD-01: the slope of twelve monthly gaps with known errors. */
  static Outcome closing(double slope, long seed) {
    Chance chance = new Chance(seed);
    double[] months = IntStream.range(0, MONTHS).asDoubleStream().toArray();
    double[] gaps =
        Arrays.stream(months)
            .map(month -> FIRST_GAP + slope * month + TREND_ERROR * chance.normal())
            .toArray();
    double[] errors = new double[MONTHS];
    Arrays.fill(errors, TREND_ERROR);
    WeightedTrend trend = WeightedTrend.of(months, gaps, errors);
    return new Outcome(slope < 0 ? trend.isClosing() : trend.p() <= ALPHA, trend.slope());
  }
}
