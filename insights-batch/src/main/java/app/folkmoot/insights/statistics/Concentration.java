package app.folkmoot.insights.statistics;

import java.util.Arrays;

/**
 * How unevenly a total is spread over members: Gini coefficient and share of the most active.
 *
 * <p>Amounts are not negative and include the members with none. A total of 0 counts as evenly
 * spread: both numbers are 0, as in the catalogue. Undefined for no members.
 */
public final class Concentration {

  private static final double GUARD = 1e-9;

  private final double[] ascending;

  /** Takes one amount per member, in any unit. Cost: O(n log n). */
  public Concentration(double[] amounts) {
    for (double amount : amounts) {
      if (!(amount >= 0) || Double.isInfinite(amount)) {
        throw new IllegalArgumentException(
            "an amount must be finite and not negative, not " + amount);
      }
    }
    ascending = amounts.clone();
    Arrays.sort(ascending);
  }

  /**
   * G = sum of (2i - n - 1) x(i) / (n sum x) over ascending x (Gini 1912; Sen 1973), from 0 (all
   * equal) to (n - 1)/n (one has all). Cost: O(n).
   */
  public double gini() {
    return gini(MemberBootstrap.once(ascending.length));
  }

  /** Gini when the member with the i-th smallest amount counts so many times. Cost: O(n). */
  public double gini(int[] timesDrawn) {
    long before = 0;
    double ranked = 0;
    double total = 0;
    long n = 0;
    for (int times : timesDrawn) {
      n += times;
    }
    for (int i = 0; i < ascending.length; i++) {
      long times = timesDrawn[i];
      // The ranks before+1 .. before+times sum to times * (2 before + times + 1) / 2.
      ranked += (double) times * (2 * before + times - n) * ascending[i];
      total += times * ascending[i];
      before += times;
    }
    if (n == 0) {
      return Double.NaN;
    }
    return total == 0 ? 0 : ranked / (n * total);
  }

  /** Gini without the i-th smallest, for each i; NaN if only one member. Cost: O(n). */
  public double[] giniLeaveOneOut() {
    int n = ascending.length;
    double total = 0;
    double ranked = 0;
    for (int i = 0; i < n; i++) {
      total += ascending[i];
      ranked += (i + 1) * ascending[i];
    }
    double[] result = new double[n];
    double above = total;
    for (int i = 0; i < n; i++) {
      above -= ascending[i];
      double rest = total - ascending[i];
      double rank = ranked - (i + 1) * ascending[i] - above;
      result[i] = n == 1 ? Double.NaN : rest == 0 ? 0 : (2 * rank - n * rest) / ((n - 1) * rest);
    }
    return result;
  }

  /** Share of the total held by the top ceil(share x n) members, between 0 and 1. Cost: O(n). */
  public double topShare(double share) {
    return topShare(share, MemberBootstrap.once(ascending.length));
  }

  /** Top share when the member with the i-th smallest amount counts so many times. */
  public double topShare(double share, int[] timesDrawn) {
    long n = 0;
    double total = 0;
    for (int i = 0; i < ascending.length; i++) {
      n += timesDrawn[i];
      total += timesDrawn[i] * ascending[i];
    }
    if (n == 0) {
      return Double.NaN;
    }
    long wanted = headcount(share, n);
    double top = 0;
    for (int i = ascending.length - 1; i >= 0 && wanted > 0; i--) {
      long taken = Math.min(wanted, timesDrawn[i]);
      top += taken * ascending[i];
      wanted -= taken;
    }
    return total == 0 ? 0 : top / total;
  }

  /** Top share without the i-th smallest, for each i; NaN if only one member. Cost: O(n). */
  public double[] topShareLeaveOneOut(double share) {
    int n = ascending.length;
    double[] result = new double[n];
    if (n == 1) {
      result[0] = Double.NaN;
    }
    if (n < 2) {
      return result;
    }
    int wanted = (int) headcount(share, n - 1L);
    double total = 0;
    double top = 0;
    for (int i = 0; i < n; i++) {
      total += ascending[i];
      top += i >= n - wanted ? ascending[i] : 0;
    }
    double next = ascending[n - wanted - 1];
    for (int i = 0; i < n; i++) {
      double rest = total - ascending[i];
      double held = i >= n - wanted ? top - ascending[i] + next : top;
      result[i] = rest == 0 ? 0 : held / rest;
    }
    return result;
  }

  /** ceil(share x n), not thrown up by a rounding of the product. */
  private static long headcount(double share, long n) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a top share lies in (0, 1], not " + share);
    }
    return (long) Math.ceil(share * n - GUARD);
  }
}
