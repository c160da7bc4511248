package app.folkmoot.insights.statistics;

import java.util.Arrays;

/**
 * The share that ended by each cause when causes compete (Aalen and Johansen 1978).
 *
 * <p>Cause 0 means cut off before any end. One minus Kaplan-Meier with the other causes treated as
 * cut off would be too high, because who cancelled can no longer be helped.
 */
public final class CumulativeIncidence {

  private final double[] times;
  private final int[] causes;

  private CumulativeIncidence(double[] times, int[] causes) {
    this.times = times;
    this.causes = causes;
  }

  /**
   * Takes one time per request, not negative, in any unit, and how it ended: 0 censored, else the
   * cause. Cost: O(n log n).
   */
  public static CumulativeIncidence of(double[] times, int[] causes) {
    for (int cause : causes) {
      if (cause < 0) {
        throw new IllegalArgumentException("a cause is 0 (cut off) or positive, not " + cause);
      }
    }
    int[] order = Times.ascending(times, causes.length);
    return new CumulativeIncidence(
        Arrays.stream(order).mapToDouble(i -> times[i]).toArray(),
        Arrays.stream(order).map(i -> causes[i]).toArray());
  }

  /**
   * Share between 0 and 1 that ended by the cause up to and including the time; NaN with no
   * observations, 0 if all were cut off. Cost: O(n).
   */
  public double at(int cause, double time) {
    if (times.length == 0) {
      return Double.NaN;
    }
    double free = 1;
    double incidence = 0;
    for (int i = 0; i < times.length && times[i] <= time; ) {
      double now = times[i];
      double atRisk = times.length - i;
      int ended = 0;
      int byCause = 0;
      for (; i < times.length && times[i] == now; i++) {
        ended += causes[i] != 0 ? 1 : 0;
        byCause += causes[i] == cause ? 1 : 0;
      }
      incidence += free * byCause / atRisk;
      free *= (atRisk - ended) / atRisk;
    }
    return incidence;
  }
}
