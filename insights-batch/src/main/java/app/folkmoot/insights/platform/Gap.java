package app.folkmoot.insights.platform;

import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.Interval;

/**
 * A difference between two cohorts before the privacy gate.
 *
 * @param difference focal minus reference
 * @param ratio focal divided by reference; NaN where the reference is 0
 * @param p two-sided, by permuting cohort labels over members; NaN where there is no test
 * @param unit that of the difference
 */
public record Gap(Estimate difference, double ratio, double p, String unit) {
  private static final double Z95 = 1.959963984540054;

  /** The difference of two independent estimates with a normal interval. */
  public static Estimate between(Estimate focal, Estimate reference) {
    double value = focal.value() - reference.value();
    double error = Math.hypot(focal.standardError(), reference.standardError());
    return new Estimate(
        value,
        error,
        Double.isNaN(error)
            ? Interval.UNDEFINED
            : new Interval(value - Z95 * error, value + Z95 * error));
  }
}
