package app.folkmoot.insights.statistics;

import java.util.Arrays;

/**
 * Waiting times that belong to members, sorted once so that each bootstrap replicate costs one
 * pass: a member drawn twice counts twice with all their observations.
 */
public final class ResampledWaits {

  private final double[] times;
  private final int[] causes;
  private final int[] members;

  private ResampledWaits(double[] times, int[] causes, int[] members) {
    this.times = times;
    this.causes = causes;
    this.members = members;
  }

  /**
   * Takes one time per observation, its end (0 cut off, else the cause; any cause is the event of
   * the survival curve) and the index of its member. Cost: O(n log n).
   */
  public static ResampledWaits of(double[] times, int[] causes, int[] members) {
    if (members.length != times.length) {
      throw new IllegalArgumentException(
          "every time needs its member: " + times.length + " times, " + members.length);
    }
    int[] order = Times.ascending(times, causes.length);
    return new ResampledWaits(
        Arrays.stream(order).mapToDouble(i -> times[i]).toArray(),
        Arrays.stream(order).map(i -> causes[i]).toArray(),
        Arrays.stream(order).map(i -> members[i]).toArray());
  }

  /** As {@link KaplanMeier#survivalAt} on the drawn members; NaN if they have no observation. */
  public double survivalAt(int[] timesDrawn, double time) {
    return walk(timesDrawn, time, -1).survival;
  }

  /** As {@link KaplanMeier#restrictedMean} on the drawn members; NaN if they have none. */
  public double restrictedMean(int[] timesDrawn, double horizon) {
    return walk(timesDrawn, horizon, -1).area;
  }

  /** As {@link CumulativeIncidence#at} on the drawn members; NaN if they have none. */
  public double incidence(int[] timesDrawn, int cause, double time) {
    return walk(timesDrawn, time, cause).incidence;
  }

  private record Walk(double survival, double area, double incidence) {}

  private Walk walk(int[] timesDrawn, double horizon, int cause) {
    long atRisk = 0;
    for (int member : members) {
      atRisk += timesDrawn[member];
    }
    if (atRisk == 0) {
      return new Walk(Double.NaN, Double.NaN, Double.NaN);
    }
    double survival = 1;
    double area = 0;
    double incidence = 0;
    double from = 0;
    for (int i = 0; i < times.length && times[i] <= horizon; ) {
      double now = times[i];
      long ended = 0;
      long byCause = 0;
      long gone = 0;
      for (; i < times.length && times[i] == now; i++) {
        int weight = timesDrawn[members[i]];
        gone += weight;
        ended += causes[i] != 0 ? weight : 0;
        byCause += causes[i] == cause ? weight : 0;
      }
      if (ended > 0) {
        area += survival * (now - from);
        from = now;
        incidence += survival * byCause / atRisk;
        survival *= (double) (atRisk - ended) / atRisk;
      }
      atRisk -= gone;
    }
    return new Walk(survival, area + survival * (horizon - from), incidence);
  }
}
