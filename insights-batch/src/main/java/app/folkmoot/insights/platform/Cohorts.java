package app.folkmoot.insights.platform;

import java.util.Map;

/**
 * Who said what of themselves in one dimension, under surrogates, as of one instant.
 *
 * @param dimension name from the catalogue
 * @param reference name of the cohort of everyone disclosed but the focal
 * @param focal the value whose bearers the comparison is about
 * @param isFocal by surrogate, for everyone who disclosed; nobody else is in it
 */
public record Cohorts(
    String dimension, String reference, String focal, Map<Long, Boolean> isFocal) {

  /** The cohort of everyone who said nothing: never asked, declined or withdrawn. */
  public static final String UNDISCLOSED = "undisclosed";

  public Cohorts {
    isFocal = Map.copyOf(isFocal);
  }

  public String of(long surrogate) {
    Boolean known = isFocal.get(surrogate);
    return known == null ? UNDISCLOSED : known ? focal : reference;
  }

  /** The rows of one cohort. */
  public Rows select(Rows rows, String cohort) {
    return rows.ofMembers(member -> of(member).equals(cohort));
  }
}
