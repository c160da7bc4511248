package app.folkmoot.insights.statistics;

/**
 * A number computed from members drawn with replacement.
 *
 * <p>It is called from several threads at once and must not keep state between calls.
 */
@FunctionalInterface
public interface MemberStatistic {

  /** The number when member i counts {@code timesDrawn[i]} times; NaN if they do not define it. */
  double of(int[] timesDrawn);
}
