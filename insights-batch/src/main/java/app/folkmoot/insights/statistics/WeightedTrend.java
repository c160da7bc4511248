package app.folkmoot.insights.statistics;

/**
 * The straight line through a series of gaps, each weighted by 1/SE squared with known errors
 * (weighted least squares; Aitken 1935).
 *
 * @param slope change of the gap per step of the time axis, with its 95 % interval
 * @param level the line's value at the last time
 * @param p two-sided normal p of "no change"
 */
public record WeightedTrend(Estimate slope, double level, double p, int points) {

  /** Disjoint windows needed before a trend is told. */
  public static final int MIN_POINTS = 6;

  /**
   * Fits the line; times in any unit (months), one finite gap and one positive standard error per
   * time. Undefined with fewer than two different times. Cost: O(n).
   */
  public static WeightedTrend of(double[] times, double[] gaps, double[] errors) {
    int n = times.length;
    if (gaps.length != n || errors.length != n) {
      throw new IllegalArgumentException(
          "times, gaps and errors must be equally long, not "
              + n
              + ", "
              + gaps.length
              + ", "
              + errors.length);
    }
    double weights = 0;
    double meanTime = 0;
    double meanGap = 0;
    for (int i = 0; i < n; i++) {
      if (!(errors[i] > 0) || !Double.isFinite(gaps[i]) || !Double.isFinite(times[i])) {
        throw new IllegalArgumentException(
            "point "
                + i
                + " needs a finite time and gap and a positive standard error;"
                + " leave out windows that have none");
      }
      double w = 1 / (errors[i] * errors[i]);
      weights += w;
      meanTime += w * times[i];
      meanGap += w * gaps[i];
    }
    meanTime /= weights;
    meanGap /= weights;
    double spread = 0;
    double together = 0;
    for (int i = 0; i < n; i++) {
      double w = 1 / (errors[i] * errors[i]);
      spread += w * (times[i] - meanTime) * (times[i] - meanTime);
      together += w * (times[i] - meanTime) * (gaps[i] - meanGap);
    }
    if (n < 2 || spread == 0) {
      return new WeightedTrend(Estimate.UNDEFINED, Double.NaN, Double.NaN, n);
    }
    double slope = together / spread;
    double error = Math.sqrt(1 / spread);
    double half = Normal.Z95 * error;
    return new WeightedTrend(
        new Estimate(slope, error, new Interval(slope - half, slope + half)),
        meanGap + slope * (times[n - 1] - meanTime),
        Normal.twoSided(slope / error),
        n);
  }

  /**
   * Whether the gap is shown to close: at least {@value #MIN_POINTS} points, the slope's interval
   * excludes 0 and points from the first half of the line's course towards 0.
   */
  public boolean isClosing() {
    return shown() && Math.signum(slope.value()) == -Math.signum(level);
  }

  /** Whether the gap is shown to widen, by the same rule in the other direction. */
  public boolean isWidening() {
    return shown() && Math.signum(slope.value()) == Math.signum(level);
  }

  private boolean shown() {
    return points >= MIN_POINTS && slope.isDefined() && !slope.interval().contains(0);
  }
}
