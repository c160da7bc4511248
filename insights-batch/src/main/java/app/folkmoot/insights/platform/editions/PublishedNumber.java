package app.folkmoot.insights.platform.editions;

import org.jspecify.annotations.Nullable;

/**
 * One number as readers get it.
 *
 * @param metricId METRICS' name, such as {@code RSP-02}
 * @param part which of the metric's numbers; empty for its main one, {@code gap} for focal minus
 *     reference
 * @param scope {@code community}
 * @param dimension self-identification it is cut by; null for the whole community
 * @param cohort one of the dimension's; null for the community and for gaps
 * @param value null where it is hidden, or not defined
 * @param n people it rests on, to 5; for plain counts the count itself
 * @param suppressed whether there is a number that is not shown
 * @param reason why there is none, or only a bound
 * @param bound {@code at-most} or {@code at-least} where the value is only that
 * @param significance {@code <0.01}, {@code <0.05} or {@code none}, for gaps that were tested
 * @param verdict {@code gap}, {@code no-gap-shown} or {@code too-few-to-tell}, for headline gaps
 * @param smallestGap the smallest gap this many people would have shown, with no gap shown
 * @param mayNotRepresentEveryone whether too few said who they are for the comparison to stand
 *     alone
 */
public record PublishedNumber(
    String metricId,
    String part,
    int definitionVersion,
    String scope,
    @Nullable String dimension,
    @Nullable String cohort,
    @Nullable Double value,
    String unit,
    @Nullable Long n,
    @Nullable Range interval,
    boolean suppressed,
    @Nullable String reason,
    @Nullable String bound,
    @Nullable String significance,
    @Nullable String verdict,
    @Nullable Double smallestGap,
    boolean mayNotRepresentEveryone) {

  /** An interval and the share of cases in which such an interval holds the truth. */
  public record Range(double low, double high, double level) {}

  /** A plain number of the operator's door. */
  public static PublishedNumber plain(
      String metricId, String part, @Nullable Double value, String unit, long n, boolean hidden) {
    return new PublishedNumber(
        metricId,
        part,
        1,
        "community",
        null,
        null,
        hidden ? null : value,
        unit,
        hidden ? null : n,
        null,
        hidden,
        hidden ? "too-few-people" : null,
        null,
        null,
        null,
        null,
        false);
  }
}
