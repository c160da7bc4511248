package app.folkmoot.insights.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Tests whether a number depends on who belongs to which cohort, by dealing the cohort labels anew
 * over the members who enter it (Fisher 1935; Phipson and Smyth 2010 for the Monte Carlo p).
 *
 * <p>Two-sided: the share of labelings at least as far from the centre as the observed one, with
 * 1e-9 of slack. All labelings are tried if there are at most 20,000; else 9,999 random ones, and p
 * = (1 + count) / (1 + 9,999). A labeling for which the statistic is undefined counts as far away,
 * so it can only raise p.
 */
public final class LabelPermutation {

  /** Up to this many different labelings, every one is tried. */
  public static final int EXACT_LIMIT = 20_000;

  /** Random labelings otherwise. */
  public static final int DRAWS = 9_999;

  private static final double SLACK = 1e-9;

  /** A number that depends on cohorts; called from several threads, keeps no state. */
  @FunctionalInterface
  public interface LabelStatistic {
    /** The number when member i carries {@code labels[i]}, which must not be changed. */
    double of(int[] labels);
  }

  /**
   * The outcome.
   *
   * @param observed the statistic under the true labels
   * @param p two-sided; NaN if the statistic is undefined under the true labels
   * @param labelings how many were tried
   * @param exact whether these were all there are
   */
  public record Result(double observed, double p, int labelings, boolean exact) {}

  private LabelPermutation() {}

  /**
   * Runs the test; {@code centre} is the value expected without a difference (0 for a gap, the
   * chance value for E-I). With one cohort only, p is 1. Cost: labelings x (members + statistic).
   */
  public static Result test(int[] labels, LabelStatistic statistic, double centre, long seed) {
    return test(labels, statistic, centre, seed, DRAWS);
  }

  /** As above with another number of random labelings; the exact limit stays. */
  public static Result test(
      int[] labels, LabelStatistic statistic, double centre, long seed, int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException("need at least 1 random labeling, not " + draws);
    }
    double observed = statistic.of(labels.clone());
    int all = labelings(labels);
    if (Double.isNaN(observed)) {
      return new Result(observed, Double.NaN, 0, all > 0);
    }
    double distance = Math.abs(observed - centre) - SLACK;
    if (all > 0) {
      return new Result(
          observed, (double) exact(labels, statistic, centre, distance) / all, all, true);
    }
    double[] far =
        Replicates.run(
            draws,
            seed,
            random -> isFar(statistic.of(shuffled(labels, random)), centre, distance) ? 1 : 0);
    int count = 0;
    for (double one : far) {
      count += (int) one;
    }
    return new Result(observed, (1.0 + count) / (1.0 + draws), draws, false);
  }

  private static boolean isFar(double value, double centre, double distance) {
    return !(Math.abs(value - centre) < distance);
  }

  private static int exact(int[] labels, LabelStatistic statistic, double centre, double distance) {
    int[] current = labels.clone();
    Arrays.sort(current);
    int far = 0;
    do {
      far += isFar(statistic.of(current), centre, distance) ? 1 : 0;
    } while (advance(current));
    return far;
  }

  /** Steps to the next arrangement in lexicographic order; false after the last. */
  private static boolean advance(int[] arrangement) {
    int i = arrangement.length - 2;
    while (i >= 0 && arrangement[i] >= arrangement[i + 1]) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    int j = arrangement.length - 1;
    while (arrangement[j] <= arrangement[i]) {
      j--;
    }
    swap(arrangement, i, j);
    for (int a = i + 1, b = arrangement.length - 1; a < b; a++, b--) {
      swap(arrangement, a, b);
    }
    return true;
  }

  /** Number of different labelings, or 0 if above the limit. */
  private static int labelings(int[] labels) {
    int[] sorted = labels.clone();
    Arrays.sort(sorted);
    BigInteger count = BigInteger.ONE;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      // Multiplying by (i+1)/run keeps every intermediate a multinomial, so it never shrinks.
      count = count.multiply(BigInteger.valueOf(i + 1L)).divide(BigInteger.valueOf(run));
      if (count.bitLength() > 31 || count.intValue() > EXACT_LIMIT) {
        return 0;
      }
    }
    return count.intValue();
  }

  private static int[] shuffled(int[] labels, UniformRandomProvider random) {
    int[] dealt = labels.clone();
    for (int i = dealt.length - 1; i > 0; i--) {
      swap(dealt, i, random.nextInt(i + 1));
    }
    return dealt;
  }

  private static void swap(int[] array, int a, int b) {
    int kept = array[a];
    array[a] = array[b];
    array[b] = kept;
  }
}
