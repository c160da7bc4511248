package app.folkmoot.insights.statistics;

import java.util.List;

/**
 * Compares two cohorts' shares within strata (Mantel and Haenszel 1959), to tell a gap that stays
 * when like is compared with like from one that comes from where people post.
 */
public final class MantelHaenszel {

  /** One stratum: successes and trials of the focal and of the reference cohort. */
  public record Stratum(long focalYes, long focalAll, long refYes, long refAll) {
    public Stratum {
      if (focalYes < 0 || refYes < 0 || focalYes > focalAll || refYes > refAll) {
        throw new IllegalArgumentException(
            "need 0 <= successes <= trials, not "
                + focalYes
                + " of "
                + focalAll
                + " and "
                + refYes
                + " of "
                + refAll);
      }
    }

    double total() {
      return (double) focalAll + refAll;
    }
  }

  /**
   * The test of "no difference in any stratum": one degree of freedom, no continuity correction.
   */
  public record Test(double chiSquare, double p) {}

  private MantelHaenszel() {}

  /**
   * Common difference of shares, focal - reference, between -1 and 1: strata weighted by n1 n0 / n
   * (Greenland and Robins 1985), variance of Sato 1989, normal interval clamped to [-1, 1].
   *
   * <p>A stratum without one of the cohorts says nothing and is left out; undefined if all are.
   * Cost: O(strata).
   */
  public static Estimate difference(List<Stratum> strata) {
    double weights = 0;
    double sum = 0;
    double p = 0;
    double q = 0;
    for (Stratum s : strata) {
      double n = s.total();
      if (s.focalAll() == 0 || s.refAll() == 0) {
        continue;
      }
      double focalNo = s.focalAll() - s.focalYes();
      double refNo = s.refAll() - s.refYes();
      double n1 = s.focalAll();
      double n0 = s.refAll();
      weights += n1 * n0 / n;
      sum += (s.focalYes() * n0 - s.refYes() * n1) / n;
      p += (n1 * n1 * s.refYes() - n0 * n0 * s.focalYes() + n1 * n0 * (n0 - n1) / 2) / (n * n);
      q += (s.focalYes() * refNo + s.refYes() * focalNo) / (2 * n);
    }
    if (weights == 0) {
      return Estimate.UNDEFINED;
    }
    double difference = sum / weights;
    double error = Math.sqrt(Math.max(0, difference * p + q)) / weights;
    double half = Normal.Z95 * error;
    return new Estimate(
        difference,
        error,
        new Interval(Math.max(-1, difference - half), Math.min(1, difference + half)));
  }

  /**
   * Common odds ratio with the interval of Robins, Breslow and Greenland 1986; the standard error
   * is that of its logarithm. Undefined (also the interval alone) when a sum it divides by is 0.
   * Cost: O(strata).
   */
  public static Estimate oddsRatio(List<Stratum> strata) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double mixed = 0;
    double qs = 0;
    for (Stratum t : strata) {
      double n = t.total();
      if (n == 0) {
        continue;
      }
      double refNo = t.refAll() - t.refYes();
      double focalNo = t.focalAll() - t.focalYes();
      double ri = t.focalYes() * refNo / n;
      double si = t.refYes() * focalNo / n;
      double pi = (t.focalYes() + refNo) / n;
      double qi = (t.refYes() + focalNo) / n;
      r += ri;
      s += si;
      pr += pi * ri;
      mixed += pi * si + qi * ri;
      qs += qi * si;
    }
    if (s == 0) {
      return Estimate.UNDEFINED;
    }
    double ratio = r / s;
    if (r == 0) {
      return new Estimate(0, Double.NaN, Interval.UNDEFINED);
    }
    double error = Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
    double spread = Math.exp(Normal.Z95 * error);
    return new Estimate(ratio, error, new Interval(ratio / spread, ratio * spread));
  }

  /** Cochran-Mantel-Haenszel test; NaN when no stratum can tell. Cost: O(strata). */
  public static Test test(List<Stratum> strata) {
    double difference = 0;
    double variance = 0;
    for (Stratum s : strata) {
      double n = s.total();
      if (n < 2) {
        continue;
      }
      double yes = (double) s.focalYes() + s.refYes();
      difference += s.focalYes() - s.focalAll() * yes / n;
      variance += (double) s.focalAll() * s.refAll() * yes * (n - yes) / (n * n * (n - 1));
    }
    double chiSquare = variance > 0 ? difference * difference / variance : Double.NaN;
    return new Test(chiSquare, Normal.chiSquareTail(chiSquare));
  }
}
