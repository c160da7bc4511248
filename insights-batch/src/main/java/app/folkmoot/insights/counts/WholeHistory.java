package app.folkmoot.insights.counts;

import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.statistics.Concentration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The report of the whole history, for admins.
 *
 * @param shareWithoutReply of the threads begun 48 hours or more before the last post, those that
 *     had no reply by another author within 48 hours; NaN without any
 * @param medianFirstReplySeconds raw median over the threads that have one, so it flatters; NaN
 *     without any
 * @param gini how unevenly posts are spread over people who wrote at least one; NaN without any
 * @param threads threads begun early enough
 * @param authors people with at least one post
 */
public record WholeHistory(
    double shareWithoutReply,
    double medianFirstReplySeconds,
    double gini,
    long threads,
    long authors) {
  /** The SQL of the threads' waits. */
  public static final String WAITS_SQL = "metrics/history.v1.sql";

  /** The SQL of the authors' posts. */
  public static final String AUTHORS_SQL = "metrics/history-authors.v1.sql";

  private static final long HORIZON_MICROS = 48L * 3_600 * 1_000_000;

  /**
   * Finishes what the SQL counted.
   *
   * @param waits of {@link #WAITS_SQL}
   * @param authors of {@link #AUTHORS_SQL}
   */
  public static WholeHistory of(Rows waits, Rows authors) {
    long[] wait = waits.all("wait");
    long[] evaluable = waits.all("evaluable");
    long[] threads = waits.all("threads");
    long early = 0;
    long without = 0;
    for (int i = 0; i < wait.length; i++) {
      if (evaluable[i] == 1) {
        early += threads[i];
        without += wait[i] < 0 || wait[i] > HORIZON_MICROS ? threads[i] : 0;
      }
    }
    double[] posts = spread(authors.all("posts"), authors.all("people"));
    return new WholeHistory(
        early == 0 ? Double.NaN : (double) without / early,
        median(wait, threads) / 1_000_000,
        new Concentration(posts).gini(),
        early,
        posts.length);
  }

  /** The usual median of the waits that ended, in microseconds. */
  private static double median(long[] wait, long[] threads) {
    long[] ended = spreadLongs(wait, threads);
    int n = ended.length;
    return n == 0 ? Double.NaN : (ended[(n - 1) / 2] + ended[n / 2]) / 2.0;
  }

  private static long[] spreadLongs(long[] values, long[] times) {
    LongStream.Builder all = LongStream.builder();
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= 0) {
        for (long t = 0; t < times[i]; t++) {
          all.add(values[i]);
        }
      }
    }
    long[] sorted = all.build().toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double[] spread(long[] values, long[] times) {
    return Arrays.stream(spreadLongs(values, times)).asDoubleStream().toArray();
  }
}
