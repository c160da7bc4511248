package app.folkmoot.insights.statistics;

/** The score interval of a share (Wilson 1927, JASA 22:209-212). */
public final class Wilson {

  private Wilson() {}

  /**
   * 95 % interval of x successes in n trials, as a share between 0 and 1.
   *
   * <p>x may be fractional (a Kaplan-Meier share times n). Ends are clamped to [0, 1], exactly 0
   * for x = 0 and exactly 1 for x = n. Undefined for n = 0. Cost: constant.
   */
  public static Interval interval(double x, double n) {
    if (!(x >= 0 && x <= n)) {
      throw new IllegalArgumentException("need 0 <= successes <= trials, not " + x + " of " + n);
    }
    if (n == 0) {
      return Interval.UNDEFINED;
    }
    double z2 = Normal.Z95 * Normal.Z95;
    double share = x / n;
    double centre = share + z2 / (2 * n);
    double half = Normal.Z95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    double low = x == 0 ? 0 : Math.max(0, (centre - half) / scale);
    double high = x == n ? 1 : Math.min(1, (centre + half) / scale);
    return new Interval(low, high);
  }

  /** The share x/n with its interval; undefined for n = 0, range as in {@link #interval}. */
  public static Estimate share(double x, double n) {
    Interval interval = interval(x, n);
    if (n == 0) {
      return Estimate.UNDEFINED;
    }
    double share = x / n;
    return new Estimate(share, Math.sqrt(share * (1 - share) / n), interval);
  }
}
