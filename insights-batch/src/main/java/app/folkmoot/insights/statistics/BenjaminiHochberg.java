package app.folkmoot.insights.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps the share of false "gaps" among all reported ones (Benjamini and Hochberg 1995). */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * Adjusted p values in the given order: the smallest over ranks j &gt;= i of p(j) m / j, at most
   * 1. An undefined p stays undefined and is not counted in m. Cost: O(m log m).
   */
  public static double[] adjust(double[] p) {
    for (double value : p) {
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("a p value lies between 0 and 1, not " + value);
      }
    }
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double smallest = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      smallest = Math.min(smallest, p[i] * order.length / rank);
      adjusted[i] = smallest;
    }
    return adjusted;
  }
}
