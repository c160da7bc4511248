package app.folkmoot.insights.generator;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One named stream of random numbers. Streams of one seed do not influence each other, so a changed
 * sentence changes no waiting time.
 */
final class Draws {

  private final UniformRandomProvider random;
  private final ContinuousSampler normal;
  private final ContinuousSampler standardExponential;

  Draws(long seed, String stream) {
    long mixed = seed * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < stream.length(); i++) {
      mixed = (mixed ^ stream.charAt(i)) * 0xBF58476D1CE4E5B9L;
      mixed ^= mixed >>> 29;
    }
    random = RandomSource.XO_RO_SHI_RO_128_PP.create(mixed);
    normal = ZigguratSampler.NormalizedGaussian.of(random);
    standardExponential = ZigguratSampler.Exponential.of(random);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform in 0 .. bound-1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Uniform in 0 .. bound-1. */
  long below(long bound) {
    return random.nextLong(bound);
  }

  double gaussian() {
    return normal.sample();
  }

  double exponential(double mean) {
    return mean * standardExponential.sample();
  }

  /** Gamma of the given shape and mean 1. */
  double gamma(double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1 / shape).sample();
  }

  double lognormal(double median, double sigma) {
    return median * Math.exp(sigma * normal.sample());
  }

  /** Poisson by counting exponential steps: made for small means, as everywhere here. */
  int poisson(double mean) {
    int count = 0;
    for (double left = mean - standardExponential.sample();
        left > 0;
        left -= standardExponential.sample()) {
      count++;
    }
    return count;
  }
}
