package app.folkmoot.insights.statistics;

/**
 * The difference of two independent shares with the square-and-add interval (Newcombe 1998,
 * Statistics in Medicine 17:873-890, method 10, no continuity correction).
 */
public final class Newcombe {

  private Newcombe() {}

  /**
   * Focal share minus reference share, between -1 and 1, with its 95 % interval; the standard error
   * is the unpooled Wald one, used for trends and "smallest gap we would have seen".
   *
   * <p>Undefined if either side has no trials. Cost: constant.
   */
  public static Estimate difference(double xFocal, double nFocal, double xRef, double nRef) {
    Estimate focal = Wilson.share(xFocal, nFocal);
    Estimate reference = Wilson.share(xRef, nRef);
    if (!focal.isDefined() || !reference.isDefined()) {
      return Estimate.UNDEFINED;
    }
    double gap = focal.value() - reference.value();
    double down =
        Math.hypot(
            focal.value() - focal.interval().low(),
            reference.interval().high() - reference.value());
    double up =
        Math.hypot(
            focal.interval().high() - focal.value(),
            reference.value() - reference.interval().low());
    double standardError = Math.hypot(focal.standardError(), reference.standardError());
    return new Estimate(gap, standardError, new Interval(gap - down, gap + up));
  }
}
