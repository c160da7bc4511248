package app.folkmoot.insights.matching;

/**
 * Two people who may meet, and what it is worth.
 *
 * @param weight a whole number, 0 to 2^40, so that sums stay exact in floating point
 */
public record WeightedPair(int one, int other, long weight) {

  private static final long GREATEST = 1L << 40;

  public WeightedPair {
    if (one == other || one < 0 || other < 0) {
      throw new IllegalArgumentException("a pair needs two people, not " + one + " and " + other);
    }
    if (weight < 0 || weight > GREATEST) {
      throw new IllegalArgumentException(
          "the weight must lie between 0 and " + GREATEST + ", not " + weight);
    }
  }
}
