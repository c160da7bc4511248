package app.folkmoot.insights.statistics;

import java.util.Arrays;

/**
 * Compares the waiting times of a focal cohort with all others (Mantel 1966), within strata if
 * given, and splits the evidence over observations for permutation tests.
 */
public final class LogRank {

  /**
   * The outcome for the focal cohort.
   *
   * @param observed events seen in it
   * @param expected events it would have had if waiting did not depend on the cohort
   * @param variance hypergeometric variance of observed - expected; 0 if one cohort is empty
   * @param chiSquare one degree of freedom; NaN when the variance is 0
   * @param p asymptotic two-sided p; NaN when the variance is 0
   */
  public record Result(
      double observed, double expected, double variance, double chiSquare, double p) {}

  private LogRank() {}

  /** The plain test: all observations in one stratum. Cost: O(n log n). */
  public static Result test(double[] times, boolean[] events, boolean[] focal) {
    return test(times, events, focal, new int[times.length]);
  }

  /**
   * The stratified test: sums of observed, expected and variance over the strata (any integers as
   * names). Cost: O(n log n).
   */
  public static Result test(double[] times, boolean[] events, boolean[] focal, int[] strata) {
    Tally tally = new Tally();
    walk(times, events, strata, tally, focal);
    double difference = tally.observed - tally.expected;
    double chiSquare = tally.variance > 0 ? difference * difference / tally.variance : Double.NaN;
    return new Result(
        tally.observed, tally.expected, tally.variance, chiSquare, Normal.chiSquareTail(chiSquare));
  }

  /**
   * Event minus Nelson-Aalen cumulative hazard at its time, per observation, with the hazard taken
   * over all cohorts within the observation's stratum. They sum to 0 per stratum; a cohort's sum is
   * observed - expected of the log-rank test. Summed per member they are what row RSP-03 permutes.
   * Cost: O(n log n).
   */
  public static double[] residuals(double[] times, boolean[] events, int[] strata) {
    double[] residuals = new double[times.length];
    Tally tally = new Tally();
    tally.residuals = residuals;
    walk(times, events, strata, tally, new boolean[times.length]);
    return residuals;
  }

  private static void walk(
      double[] times, boolean[] events, int[] strata, Tally tally, boolean[] focal) {
    if (strata.length != times.length || focal.length != times.length) {
      throw new IllegalArgumentException(
          "times, cohorts and strata must be equally long, not "
              + times.length
              + ", "
              + focal.length
              + ", "
              + strata.length);
    }
    int[] order = Times.ascending(times, events.length);
    int[] names = Arrays.stream(strata).distinct().sorted().toArray();
    int[][] members = new int[names.length][];
    int[] counts = new int[names.length];
    for (int stratum : strata) {
      counts[Arrays.binarySearch(names, stratum)]++;
    }
    for (int s = 0; s < names.length; s++) {
      members[s] = new int[counts[s]];
      counts[s] = 0;
    }
    for (int i : order) {
      int s = Arrays.binarySearch(names, strata[i]);
      members[s][counts[s]++] = i;
    }
    for (int[] stratum : members) {
      tally.addStratum(stratum, times, events, focal);
    }
  }

  /** Running sums over strata. */
  private static final class Tally {
    private double observed;
    private double expected;
    private double variance;
    private double[] residuals = {};

    void addStratum(int[] order, double[] times, boolean[] events, boolean[] focal) {
      double hazard = 0;
      int focalLeft = 0;
      for (int i : order) {
        focalLeft += focal[i] ? 1 : 0;
      }
      for (int from = 0; from < order.length; ) {
        double time = times[order[from]];
        int to = from;
        int died = 0;
        int focalDied = 0;
        int focalEnded = 0;
        for (; to < order.length && times[order[to]] == time; to++) {
          int i = order[to];
          died += events[i] ? 1 : 0;
          focalDied += events[i] && focal[i] ? 1 : 0;
          focalEnded += focal[i] ? 1 : 0;
        }
        double atRisk = order.length - from;
        hazard += died / atRisk;
        if (residuals.length > 0) {
          for (int j = from; j < to; j++) {
            residuals[order[j]] = (events[order[j]] ? 1 : 0) - hazard;
          }
        }
        double share = focalLeft / atRisk;
        observed += focalDied;
        expected += died * share;
        if (atRisk > 1) {
          variance += died * share * (1 - share) * (atRisk - died) / (atRisk - 1);
        }
        focalLeft -= focalEnded;
        from = to;
      }
    }
  }
}
