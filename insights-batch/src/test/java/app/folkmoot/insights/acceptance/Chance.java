package app.folkmoot.insights.acceptance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Draws from the distributions that the simulations are made of. */
final class Chance {

  private final UniformRandomProvider random;
  private final ZigguratSampler.NormalizedGaussian gaussian;
  private final ZigguratSampler.Exponential exponential;

  Chance(long seed) {
    random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    exponential = ZigguratSampler.Exponential.of(random);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  double uniform(double below) {
    return below * random.nextDouble();
  }

  double normal() {
    return gaussian.sample();
  }

  double exponential(double mean) {
    return mean * exponential.sample();
  }

  /** Mean 1, of the shape given. */
  double gamma(double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1 / shape).sample();
  }

  int poisson(double mean) {
    return mean == 0 ? 0 : PoissonSampler.of(random, mean).sample();
  }
}
