package app.folkmoot.insights.privacy;

/**
 * How many distinct people a number must stand on (rule P1); each can be raised, never lowered.
 *
 * @param cohort for self-identified cohorts and community-wide numbers, at least 10
 * @param pair for two crossed dimensions, at least 20
 * @param place for groups and zones without a cohort, at least 5
 */
public record Thresholds(int cohort, int pair, int place) {

  /** The lowest the product allows. */
  public static final Thresholds DEFAULT = new Thresholds(10, 20, 5);

  public Thresholds {
    if (cohort < 10 || pair < 20 || place < 5) {
      throw new IllegalArgumentException(
          "thresholds can only be raised above 10 (cohorts), 20 (pairs) and 5 (places), not set to "
              + cohort
              + ", "
              + pair
              + ", "
              + place);
    }
  }

  int of(SliceKey key) {
    return switch (key.dimensions().size()) {
      case 0 -> key.scope().isCommunity() ? cohort : place;
      case 1 -> key.dimensions().getFirst().selfIdentified() ? cohort : place;
      default -> pair;
    };
  }
}
