package app.folkmoot.insights.privacy;

import app.folkmoot.insights.statistics.Interval;

/** A number with its interval and the kind that says how it is rounded; NaN where undefined. */
public record Figure(Kind kind, double value, Interval interval) {

  /** What sort of number it is (rule P7 rounds each its own way). */
  public enum Kind {
    /** Number of people: to 5. */
    HEADCOUNT,
    /** Between 0 and 1: to 5 points below 100 people, else whole percent; 0 and 1 as bounds. */
    SHARE,
    /** Difference of two shares, between -1 and 1: rounded as a share, without bounds. */
    SHARE_GAP,
    /** A duration: to 2 digits. */
    HOURS,
    /** Any other number (index, ratio, mean): to 2 digits. */
    SCORE
  }

  /** A number without an interval. */
  public static Figure of(Kind kind, double value) {
    return new Figure(kind, value, Interval.UNDEFINED);
  }
}
