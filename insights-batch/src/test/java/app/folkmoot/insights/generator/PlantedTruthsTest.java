package app.folkmoot.insights.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * The generated communities have the closed-form truths of METRICS.md section 5: the mean estimate
 * over fixed seeds lies within three standard errors.
 */
class PlantedTruthsTest {

  private static final int SEEDS = 30;
  private static final double HORIZON = 168;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void letsTheReferenceCohortWaitAsLongAsTheFormulaSays() {
    assertMeanNear(restrictedMean(1), seed -> meanWait(waiting(seed, 2), false));
  }

  @Test
  void letsTheFocalCohortWaitByThePlantedFactorLonger() {
    assertMeanNear(restrictedMean(2), seed -> meanWait(waiting(seed, 2), true));
  }

  @Test
  void letsBothCohortsWaitAlikeWhereNothingIsPlanted() {
    assertMeanNear(
        0,
        seed -> {
          Life life = waiting(seed, 1);
          return meanWait(life, true) - meanWait(life, false);
        });
  }

  @Test
  void removesTheShareOfPostsThatThePlanSays() {
    assertMeanNear(
        0.03,
        seed -> {
          Life life = Life.of(CommunityPlan.study(seed, 1200, Gaps.none()));
          long lastDay = life.plan().size().end().getEpochSecond() - 8 * 86_400L;
          Set<Integer> early = new HashSet<>();
          life.all(Act.PostPublished.class)
              .filter(post -> post.at() < lastDay)
              .forEach(post -> early.add(post.post()));
          double removed =
              life.all(Act.PostRemoved.class).filter(it -> early.contains(it.post())).count();
          return removed / early.size();
        });
  }

  @Test
  void mixesCohortsByThePlantedHomophily() {
    assertMeanNear(
        Math.log(1.5),
        seed -> logOddsOfMixing(CommunityPlan.study(seed, 2400, new Gaps(1, 1.5, 1, 0.7, 1))));
  }

  @Test
  void mixesCohortsAtRandomWhereNothingIsPlanted() {
    assertMeanNear(0, seed -> logOddsOfMixing(CommunityPlan.study(seed, 2400, Gaps.none())));
  }

  @Test
  void letsFocalJoinersFallSilentByThePlantedHazard() {
    double truth = stay(0.016) - stay(0.008);
    assertMeanNear(truth, seed -> stayingGap(seed, 2));
  }

  @Test
  void letsAllJoinersStayAlikeWhereNothingIsPlanted() {
    assertMeanNear(0, seed -> stayingGap(seed, 1));
  }

  @Test
  void matchesFocalMentorRequestsAtThePlantedRate() {
    Gaps gaps = new Gaps(1, 1, 1, 0.45, 1);
    assertMeanNear(0.45, seed -> matchedShare(CommunityPlan.study(seed, 1200, gaps), true));
    assertMeanNear(0.70, seed -> matchedShare(CommunityPlan.study(seed, 1200, gaps), false));
  }

  @Test
  void reportsFocalItemsByThePlantedFactor() {
    Gaps gaps = new Gaps(1, 1, 1, 0.7, 3);
    assertMeanNear(0.09, seed -> reportsPerItem(CommunityPlan.study(seed, 2400, gaps), true));
    assertMeanNear(0.03, seed -> reportsPerItem(CommunityPlan.study(seed, 2400, gaps), false));
  }

  @Test
  void tiesOptInToActivityOnlyWhereThePlanTiltsIt() {
    CommunityPlan plan = CommunityPlan.study(1, 20_000, Gaps.none());
    assertThat(activityOfDisclosedAgainstOthers(plan)).isBetween(0.9, 1.1);
    assertThat(
            activityOfDisclosedAgainstOthers(
                plan.withCohorts(new CommunityPlan.Cohorts(0.25, 0.6, 0.8))))
        .isGreaterThan(1.5);
  }

  private static void assertMeanNear(double truth, LongToDoubleFunction estimate) {
    double[] estimates = LongStream.rangeClosed(1, SEEDS).mapToDouble(estimate).toArray();
    double mean = 0;
    for (double one : estimates) {
      mean += one / SEEDS;
    }
    double squares = 0;
    for (double one : estimates) {
      squares += (one - mean) * (one - mean);
    }
    double error = Math.sqrt(squares / (SEEDS - 1) / SEEDS);
    assertThat((mean - truth) / error)
        .as("%s against %s, se %s", mean, truth, error)
        .isBetween(-3.0, 3.0);
  }

  /** METRICS.md section 5: RMST(τ) of a lognormal time with a share never answered. */
  private static double restrictedMean(double factor) {
    double u = 0.15;
    double mu = Math.log(8) + Math.log(factor);
    double variance = 0.6 * 0.6 + 1.44;
    double s = Math.sqrt(variance);
    double log = Math.log(HORIZON);
    double inside =
        Math.exp(mu + variance / 2) * NORMAL.cumulativeProbability((log - mu - variance) / s)
            + HORIZON * NORMAL.survivalProbability((log - mu) / s);
    return u * HORIZON + (1 - u) * inside;
  }

  private static Life waiting(long seed, double factor) {
    CommunityPlan plan = CommunityPlan.study(seed, 1200, Gaps.waitingOnly(factor));
    return Life.of(plan.withAnswers(new CommunityPlan.Answers(8, 0.6, 1.2, 0.15, 0)));
  }

  /** Nothing is censored before the horizon here, so the restricted mean is a plain mean. */
  private static double meanWait(Life life, boolean focal) {
    long last = life.plan().size().end().getEpochSecond() - (long) HORIZON * 3_600;
    Map<Integer, Long> answered = new HashMap<>();
    life.all(Act.ReplyPublished.class)
        .filter(reply -> reply.author() != reply.rootAuthor())
        .forEach(reply -> answered.putIfAbsent(reply.root(), reply.at()));
    return life.all(Act.PostPublished.class)
        .filter(post -> post.at() < last && life.roster().focal[post.author()] == focal)
        .mapToDouble(
            post ->
                answered.containsKey(post.post())
                    ? Math.min(HORIZON, (answered.get(post.post()) - post.at()) / 3_600.0)
                    : HORIZON)
        .average()
        .orElseThrow();
  }

  private static double logOddsOfMixing(CommunityPlan plan) {
    Life life = Life.of(plan);
    boolean[] focal = life.roster().focal;
    boolean[] disclosed = life.roster().disclosed;
    Set<Long> pairs = new HashSet<>();
    double[][] counts = new double[2][2];
    life.all(Act.ReplyPublished.class)
        .filter(it -> disclosed[it.author()] && disclosed[it.rootAuthor()])
        .filter(it -> pairs.add((long) it.rootAuthor() << 32 | it.author()))
        .forEach(it -> counts[focal[it.rootAuthor()] ? 1 : 0][focal[it.author()] ? 1 : 0]++);
    return 0.5
        * Math.log(
            (counts[0][0] + 0.5)
                * (counts[1][1] + 0.5)
                / ((counts[0][1] + 0.5) * (counts[1][0] + 0.5)));
  }

  /** Mean of an exponential time, cut at the 62 days that 90 leave beside the silence of 28. */
  private static double stay(double hazard) {
    return (1 - Math.exp(-62 * hazard)) / hazard;
  }

  /** Difference of the restricted means to 90 days of joiners that can all be watched for them. */
  private static double stayingGap(long seed, double factor) {
    CommunityPlan plan = CommunityPlan.study(seed, 450, new Gaps(1, 1, factor, 0.7, 1));
    Instant start = plan.size().start();
    Life life =
        Life.of(
            plan.withSize(new CommunityPlan.Size(450, 1, start, start.plusSeconds(180 * 86_400L)))
                .withStaying(new CommunityPlan.Staying(400, 0.008, 4)));
    Roster roster = life.roster();
    long[] latest = roster.joined.clone();
    double[] stays = new double[roster.members];
    java.util.Arrays.fill(stays, Double.NaN);
    life.all(Act.MemberVisited.class)
        .forEach(visit -> note(visit.member(), visit.at(), latest, stays, roster));
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int member = 50; member < roster.members; member++) {
      if (roster.joined[member] < start.getEpochSecond() + 62 * 86_400L) {
        note(
            member,
            plan.withSize(life.plan().size()).size().end().getEpochSecond(),
            latest,
            stays,
            roster);
        int cohort = roster.focal[member] ? 1 : 0;
        sums[cohort] += Double.isNaN(stays[member]) ? 90 : Math.min(90, stays[member]);
        counts[cohort]++;
      }
    }
    return sums[1] / counts[1] - sums[0] / counts[0];
  }

  private static void note(int member, long at, long[] latest, double[] stays, Roster roster) {
    if (Double.isNaN(stays[member]) && at - latest[member] >= 28 * 86_400L) {
      stays[member] = (latest[member] - roster.joined[member]) / 86_400.0 + 28;
    }
    latest[member] = at;
  }

  private static double matchedShare(CommunityPlan plan, boolean focal) {
    Life life = Life.of(plan);
    long last = plan.size().end().getEpochSecond() - 30 * 86_400L;
    Set<Integer> asked = new HashSet<>();
    life.all(Act.MentorRequested.class)
        .filter(it -> it.at() < last && life.roster().focal[it.mentee()] == focal)
        .forEach(it -> asked.add(it.request()));
    double matched =
        life.all(Act.MentorMatched.class).filter(it -> asked.contains(it.request())).count();
    return matched / asked.size();
  }

  private static double reportsPerItem(CommunityPlan plan, boolean focal) {
    Life life = Life.of(plan);
    long last = plan.size().end().getEpochSecond() - 8 * 86_400L;
    Set<Integer> items = new HashSet<>();
    life.all(Act.PostPublished.class)
        .filter(it -> it.at() < last && life.roster().focal[it.author()] == focal)
        .forEach(it -> items.add(it.post()));
    life.all(Act.ReplyPublished.class)
        .filter(it -> it.at() < last && life.roster().focal[it.author()] == focal)
        .forEach(it -> items.add(it.post()));
    double reports =
        life.all(Act.ContentReported.class).filter(it -> items.contains(it.post())).count();
    return reports / items.size();
  }

  private static double activityOfDisclosedAgainstOthers(CommunityPlan plan) {
    Roster roster = Roster.draw(plan);
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int member = 0; member < roster.members; member++) {
      int group = roster.disclosed[member] ? 1 : 0;
      sums[group] += roster.activity[member];
      counts[group]++;
    }
    return (sums[1] / counts[1]) / (sums[0] / counts[0]);
  }
}
