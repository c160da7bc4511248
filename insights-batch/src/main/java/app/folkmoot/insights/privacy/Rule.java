package app.folkmoot.insights.privacy;

/** The rule that decided a cell, for the record of decisions; never shown beside the number. */
public enum Rule {
  NONE,
  TOO_FEW_PEOPLE,
  COMPLEMENT,
  NOTHING_LEFT_TO_HIDE_BEHIND,
  NESTED_POPULATIONS,
  TABLE_AUDIT,
  DOMINATED,
  UNANIMOUS,
  OVERLAPPING_WINDOW,
  ALREADY_RELEASED,
  OUTSIDE_BUDGET
}
