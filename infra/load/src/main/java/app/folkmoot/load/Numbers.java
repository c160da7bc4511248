package app.folkmoot.load;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tables are made of. */
final class Numbers {
  private Numbers() {}

  /**
   * A quantile by nearest rank.
   *
   * @param p from 0 to 1
   */
  static double quantile(List<Double> values, double p) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("there is nothing to take a quantile of");
    }
    return sorted[Math.max(0, (int) Math.ceil(p * sorted.length) - 1)];
  }

  static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  /** The middle of the ratios of pairs measured one after the other. */
  static double ratio(List<Double> measured, List<Double> baseline) {
    Double[] ratios = new Double[measured.size()];
    Arrays.setAll(ratios, i -> measured.get(i) / baseline.get(i));
    return median(List.of(ratios));
  }

  /** A row of a table: the first column for words, the others for numbers. */
  static String row(Object... cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-34s", cells[0]));
    for (int i = 1; i < cells.length; i++) {
      String form = cells[i] instanceof Double ? "%14.2f" : "%14s";
      row.append(String.format(Locale.ROOT, form, cells[i]));
    }
    return row.toString();
  }

  /** What else the machine did: processes that wanted a processor, over the last minute. */
  static String machine() {
    return String.format(
        Locale.ROOT,
        "load average %.1f on %d processors",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }
}
