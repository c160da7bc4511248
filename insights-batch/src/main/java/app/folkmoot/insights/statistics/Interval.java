package app.folkmoot.insights.statistics;

/**
 * A two-sided 95 % interval in the unit of the number it belongs to.
 *
 * <p>Both ends are {@link Double#NaN} when the data define no interval (no observations).
 */
public record Interval(double low, double high) {

  /** The coverage every interval of the catalogue is built for. */
  public static final double LEVEL = 0.95;

  /** Stands for "no interval can be given". */
  public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

  public Interval {
    if (low > high) {
      throw new IllegalArgumentException(
          "the lower end " + low + " lies above the upper end " + high + "; swap them");
    }
    if (Double.isNaN(low) != Double.isNaN(high)) {
      throw new IllegalArgumentException(
          "either both ends of an interval are defined or neither is, not " + low + ", " + high);
    }
  }

  /** Whether the data defined an interval at all. */
  public boolean isDefined() {
    return !Double.isNaN(low);
  }

  /** Whether the value lies inside, ends included; false for an undefined interval. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
