package app.folkmoot.insights.privacy;

/** What becomes of a cell. */
public enum Verdict {
  /** Shown, rounded. */
  PUBLISH,
  /** Nobody in it; shown as empty. */
  EMPTY,
  /** Hidden for its own sake. */
  PRIMARY,
  /** Hidden because a hidden cell could be told by subtraction otherwise. */
  COMPLEMENTARY,
  /** Hidden with its whole slice. */
  WITHHELD;

  boolean isHidden() {
    return this == PRIMARY || this == COMPLEMENTARY || this == WITHHELD;
  }
}
