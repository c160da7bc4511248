package app.folkmoot.insights.privacy;

/**
 * Rule P8: a release stays as it is; late events and erasures of a few never re-issue it, or the
 * difference of two editions would be those few.
 */
public final class Restatement {

  private Restatement() {}

  /**
   * Whether the slice may be released once more: it covers a quarter, and at least k people are
   * affected by what changed. A month is never restated. Cost: constant.
   */
  public static boolean isAllowed(SliceKey slice, int affectedMembers, Thresholds thresholds) {
    if (affectedMembers < 0) {
      throw new IllegalArgumentException("people affected cannot be negative: " + affectedMembers);
    }
    return slice.window().isQuarter() && affectedMembers >= thresholds.of(slice);
  }
}
