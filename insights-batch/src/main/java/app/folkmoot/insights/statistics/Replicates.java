package app.folkmoot.insights.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Runs the replicates of a resampling method side by side.
 *
 * <p>Replicate i draws from a generator of its own, seeded from the seed and i alone, and writes to
 * slot i: neither the number of threads nor their order can change a result.
 */
final class Replicates {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Replicates() {}

  @FunctionalInterface
  interface Replicate {
    double draw(UniformRandomProvider random);
  }

  static double[] run(int count, long seed, Replicate replicate) {
    double[] results = new double[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> results[i] = replicate.draw(generator(seed, i)));
    return results;
  }

  /** The generator of replicate i: xoshiro256++ started from SplitMix64's i-th output. */
  static UniformRandomProvider generator(long seed, int i) {
    return RandomSource.XO_SHI_RO_256_PP.create(mix(seed + GOLDEN * (i + 1L)));
  }

  /** SplitMix64's finalizer (Steele, Lea and Flood 2014; Stafford's variant 13). */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** The defined replicates in ascending order. */
  static double[] sortedDefined(double[] replicates) {
    double[] kept = Arrays.stream(replicates).filter(v -> !Double.isNaN(v)).toArray();
    Arrays.sort(kept);
    return kept;
  }

  /** Quantile of sorted values with linear interpolation (Hyndman and Fan 1996, type 7). */
  static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
