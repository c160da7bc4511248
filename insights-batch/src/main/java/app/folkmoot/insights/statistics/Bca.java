package app.folkmoot.insights.statistics;

/**
 * The bias-corrected and accelerated bootstrap interval (Efron 1987, JASA 82:171-185), for skewed
 * numbers such as the Gini coefficient.
 *
 * @param value the statistic of the sample itself
 * @param bias z0, the normal quantile of the share of replicates below the value (ties half)
 * @param acceleration from the leave-one-out values; 0 if they are all equal
 */
public record Bca(double value, Interval interval, double bias, double acceleration) {

  /**
   * Draws the members with replacement.
   *
   * <p>If all replicates lie on one side the interval is the value alone; undefined for no members
   * or an undefined value. Cost: replicates x (members + the statistic).
   *
   * @param leaveOneOut the statistic without member i, for each i
   */
  public static Bca of(MemberStatistic statistic, double[] leaveOneOut, int replicates, long seed) {
    int members = leaveOneOut.length;
    double value = members == 0 ? Double.NaN : statistic.of(MemberBootstrap.once(members));
    if (Double.isNaN(value)) {
      return new Bca(Double.NaN, Interval.UNDEFINED, Double.NaN, Double.NaN);
    }
    double[] sorted =
        Replicates.sortedDefined(
            Replicates.run(
                replicates, seed, random -> statistic.of(MemberBootstrap.draw(members, random))));
    double below = 0;
    for (double replicate : sorted) {
      below += replicate < value ? 1 : replicate == value ? 0.5 : 0;
    }
    double acceleration = acceleration(leaveOneOut);
    double bias = Normal.quantile(below / sorted.length);
    if (sorted.length == 0 || Double.isInfinite(bias)) {
      return new Bca(value, new Interval(value, value), bias, acceleration);
    }
    return new Bca(
        value,
        new Interval(
            end(sorted, bias, acceleration, -Normal.Z95),
            end(sorted, bias, acceleration, Normal.Z95)),
        bias,
        acceleration);
  }

  private static double end(double[] sorted, double bias, double acceleration, double z) {
    double shifted = bias + (bias + z) / (1 - acceleration * (bias + z));
    return Replicates.quantile(sorted, Normal.cumulative(shifted));
  }

  private static double acceleration(double[] leaveOneOut) {
    double mean = 0;
    for (double v : leaveOneOut) {
      mean += v / leaveOneOut.length;
    }
    double squares = 0;
    double cubes = 0;
    for (double v : leaveOneOut) {
      double d = mean - v;
      squares += d * d;
      cubes += d * d * d;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }
}
