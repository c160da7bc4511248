package app.folkmoot.insights.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The percentile bootstrap over people (Efron 1979; Efron and Tibshirani 1993, chapter 13): members
 * within their cohort, or authors of posts, are drawn with replacement together with everything
 * they did, because the posts of one author are not independent.
 *
 * <p>Standard errors are the replicates' standard deviation. Replicates that are not defined are
 * left out; if that is more than half of them the interval is undefined. Cost: replicates x
 * (members + the statistic).
 */
public final class MemberBootstrap {

  /** Replicates behind every published interval. */
  public static final int REPLICATES = 2000;

  private final int replicates;
  private final long seed;

  /** Draws {@value #REPLICATES} replicates from the seed of {@link Seed}. */
  public MemberBootstrap(long seed) {
    this(seed, REPLICATES);
  }

  /** Draws another number of replicates, at least 2. */
  public MemberBootstrap(long seed, int replicates) {
    if (replicates < 2) {
      throw new IllegalArgumentException("need at least 2 replicates, not " + replicates);
    }
    this.seed = seed;
    this.replicates = replicates;
  }

  /** The statistic of one cohort's members (or of all authors) with its percentile interval. */
  public Estimate interval(int members, MemberStatistic statistic) {
    double value = members == 0 ? Double.NaN : statistic.of(once(members));
    return estimate(value, members == 0, random -> statistic.of(draw(members, random)));
  }

  /** Focal minus reference, each cohort's members drawn within the cohort. */
  public Estimate difference(
      int focalMembers, MemberStatistic focal, int refMembers, MemberStatistic reference) {
    return gap(focalMembers, focal, refMembers, reference, false);
  }

  /**
   * Focal divided by reference, each cohort's members drawn within the cohort; a replicate whose
   * reference is 0 is not defined.
   */
  public Estimate ratio(
      int focalMembers, MemberStatistic focal, int refMembers, MemberStatistic reference) {
    return gap(focalMembers, focal, refMembers, reference, true);
  }

  private Estimate gap(
      int focalMembers,
      MemberStatistic focal,
      int refMembers,
      MemberStatistic reference,
      boolean ratio) {
    boolean empty = focalMembers == 0 || refMembers == 0;
    double value =
        empty
            ? Double.NaN
            : join(focal.of(once(focalMembers)), reference.of(once(refMembers)), ratio);
    return estimate(
        value,
        empty,
        random ->
            join(
                focal.of(draw(focalMembers, random)),
                reference.of(draw(refMembers, random)),
                ratio));
  }

  private static double join(double focal, double reference, boolean ratio) {
    if (!ratio) {
      return focal - reference;
    }
    return reference == 0 ? Double.NaN : focal / reference;
  }

  private Estimate estimate(double value, boolean empty, Replicates.Replicate replicate) {
    if (empty || Double.isNaN(value)) {
      return Estimate.UNDEFINED;
    }
    double[] sorted = Replicates.sortedDefined(Replicates.run(replicates, seed, replicate));
    if (2 * sorted.length < replicates) {
      return new Estimate(value, Double.NaN, Interval.UNDEFINED);
    }
    return new Estimate(
        value,
        deviation(sorted),
        new Interval(
            Replicates.quantile(sorted, (1 - Interval.LEVEL) / 2),
            Replicates.quantile(sorted, (1 + Interval.LEVEL) / 2)));
  }

  private static double deviation(double[] values) {
    double mean = 0;
    for (double v : values) {
      mean += v / values.length;
    }
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  static int[] once(int members) {
    int[] timesDrawn = new int[members];
    Arrays.fill(timesDrawn, 1);
    return timesDrawn;
  }

  static int[] draw(int members, UniformRandomProvider random) {
    int[] timesDrawn = new int[members];
    for (int i = 0; i < members; i++) {
      timesDrawn[random.nextInt(members)]++;
    }
    return timesDrawn;
  }
}
