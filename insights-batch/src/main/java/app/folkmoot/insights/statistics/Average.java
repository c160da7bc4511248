package app.folkmoot.insights.statistics;

import java.util.Arrays;

/** Mean and median of one number per member. */
public final class Average {

  private Average() {}

  /** Arithmetic mean, summed in the order given; NaN for no values. Cost: O(n). */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  /** Middle value, the mean of the two middle ones if even; NaN for no values. O(n log n). */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
