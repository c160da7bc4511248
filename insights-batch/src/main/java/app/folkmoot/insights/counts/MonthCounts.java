package app.folkmoot.insights.counts;

import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** COUNT: plain counts of acts of each month, for admins; no rate, no duration, no cohort. */
public final class MonthCounts {

  /** The names of the counts, in the order they are shown. */
  public static final List<String> PARTS =
      List.of("posts", "threads", "replies", "posters", "newPosters", "reactions", "joined");

  private MonthCounts() {}

  /** What the counts mean. */
  public static MetricDefinition definition() {
    return new MetricDefinition(
        "COUNT",
        1,
        "Counts",
        "How much happens?",
        "Plain counts of acts in a month. Posts are opening posts and replies. They say how busy"
            + " the community is and nothing about how anyone fares in it.",
        "count",
        "Acts of everyone but programs and erased members; posts of removed accounts are posts, but"
            + " no poster's",
        "posts = threads + replies; posters = distinct people with a post; newPosters = people with"
            + " their first post ever; reactions given; people who joined",
        "Calendar month",
        Duration.ZERO,
        "Acts of imports that asked to stay out of metrics",
        1,
        Slicing.NONE,
        List.of(),
        LocalDate.of(2026, 11, 21));
  }

  /** The counts by month, each in the order of {@link #PARTS}. */
  public static TreeMap<YearMonth, Map<String, Long>> of(Rows rows) {
    TreeMap<YearMonth, Map<String, Long>> months = new TreeMap<>();
    long[] month = rows.all("month");
    for (int i = 0; i < month.length; i++) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (String part : PARTS) {
        counts.put(part, rows.all(part)[i]);
      }
      months.put(YearMonth.of((int) (month[i] / 100), (int) (month[i] % 100)), counts);
    }
    return months;
  }
}
