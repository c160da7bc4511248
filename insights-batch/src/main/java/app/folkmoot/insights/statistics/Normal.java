package app.folkmoot.insights.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The few normal-theory numbers the intervals and tests share. */
final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

  /** The 97.5 % point, 1.959964: half-width of a 95 % interval in standard errors. */
  static final double Z95 = quantile(0.5 + Interval.LEVEL / 2);

  private Normal() {}

  static double quantile(double probability) {
    return STANDARD.inverseCumulativeProbability(probability);
  }

  static double cumulative(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** Two-sided p of a standard normal z; NaN stays NaN. */
  static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : 2 * STANDARD.survivalProbability(Math.abs(z));
  }

  /** Upper tail of chi-square with one degree of freedom; NaN stays NaN. */
  static double chiSquareTail(double chiSquare) {
    return Double.isNaN(chiSquare) ? Double.NaN : ONE_DEGREE.survivalProbability(chiSquare);
  }
}
