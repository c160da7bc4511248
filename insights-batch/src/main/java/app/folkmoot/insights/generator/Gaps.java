package app.folkmoot.insights.generator;

/**
 * The inequalities planted between the reference cohort and the focal cohort; 1 (or equal rates)
 * means none.
 *
 * @param waiting factor f on the focal cohort's time to a first answer, above 0
 * @param homophily factor h by which a member rather answers the own cohort than the other, above 0
 * @param retention factor r on the focal cohort's daily hazard of falling silent, above 0
 * @param mentorMatched probability that a focal member's mentor request is matched, 0 to 1
 * @param reporting factor ρ on reports against the focal cohort's items, above 0
 */
public record Gaps(
    double waiting, double homophily, double retention, double mentorMatched, double reporting) {

  /** The mentor matching rate of the reference cohort, and of both where no gap is planted. */
  public static final double MENTOR_MATCHED = 0.70;

  public Gaps {
    Check.positive("the waiting factor", waiting);
    Check.positive("the homophily factor", homophily);
    Check.positive("the retention factor", retention);
    Check.share("the focal mentor matching rate", mentorMatched);
    Check.positive("the reporting factor", reporting);
  }

  /** No gap at all: the null hypothesis of every row. */
  public static Gaps none() {
    return new Gaps(1, 1, 1, MENTOR_MATCHED, 1);
  }

  /** Waiting times alone differ. */
  public static Gaps waitingOnly(double factor) {
    return new Gaps(factor, 1, 1, MENTOR_MATCHED, 1);
  }
}
