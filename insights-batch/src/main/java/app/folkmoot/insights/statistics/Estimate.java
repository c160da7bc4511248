package app.folkmoot.insights.statistics;

/**
 * A number with its standard error and 95 % interval, all in the same unit.
 *
 * <p>{@code standardError} is {@link Double#NaN} where the method gives an interval without one.
 */
public record Estimate(double value, double standardError, Interval interval) {

  /** Stands for "the data do not define this number". */
  public static final Estimate UNDEFINED = new Estimate(Double.NaN, Double.NaN, Interval.UNDEFINED);

  /** Whether there is a number. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
