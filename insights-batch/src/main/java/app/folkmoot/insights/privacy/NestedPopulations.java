package app.folkmoot.insights.privacy;

/** Rule P3: of two published populations, one inside the other, the difference is a population. */
public final class NestedPopulations {

  private NestedPopulations() {}

  /**
   * Whether both may be published: they are the same people, or at least k lie between them.
   *
   * <p>Cost: constant. {@code inner} must not exceed {@code outer}.
   */
  public static boolean allow(int inner, int outer, int k) {
    if (inner < 0 || inner > outer) {
      throw new IllegalArgumentException(
          "a population inside another cannot be larger: " + inner + " in " + outer);
    }
    return inner == outer || outer - inner >= k;
  }
}
