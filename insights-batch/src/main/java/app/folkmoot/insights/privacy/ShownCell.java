package app.folkmoot.insights.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of one number.
 *
 * @param members people it stands on, to 5; null when hidden
 * @param figure rounded, null when hidden or empty
 * @param bound whether the value is exact or only a bound
 * @param significance {@code <0.01}, {@code <0.05} or {@code none}; null without a test or hidden
 * @param suppressed whether there is a number that is not shown
 * @param reason why there is none or only a bound; the same for every hidden cell, since telling
 *     small cells from those hidden with them would give the small ones away
 */
public record ShownCell(
    String id,
    @Nullable Integer members,
    @Nullable Figure figure,
    Bound bound,
    @Nullable String significance,
    boolean suppressed,
    @Nullable String reason) {

  /** How to read the value. */
  public enum Bound {
    NONE,
    AT_MOST,
    AT_LEAST
  }

  /** Reason of every hidden cell. */
  public static final String PROTECTED = "PROTECTED";

  /** Reason of a cell without people. */
  public static final String EMPTY = "EMPTY";

  /** Reason of a cell that shows a bound, and of a comparison with such a cell. */
  public static final String UNANIMOUS = "UNANIMOUS";

  static ShownCell hidden(String id) {
    return new ShownCell(id, null, null, Bound.NONE, null, true, PROTECTED);
  }

  static ShownCell empty(String id) {
    return new ShownCell(id, 0, null, Bound.NONE, null, false, EMPTY);
  }
}
