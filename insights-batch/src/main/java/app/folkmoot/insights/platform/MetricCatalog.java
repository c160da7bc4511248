package app.folkmoot.insights.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every metric there is, in the order of their ids, and which of them close together. */
public final class MetricCatalog {
  private static final Duration FIRST = Duration.ofDays(7);

  private final List<Metric> metrics;

  /**
   * A group of metrics that close on the same day after the month.
   *
   * @param name such as {@code day-08}
   * @param horizon from the month's end to the closing day
   */
  public record Closing(String name, Duration horizon, List<Metric> metrics) {}

  /**
   * A catalogue.
   *
   * @throws IllegalStateException if two metrics have the same id
   */
  public MetricCatalog(List<Metric> metrics) {
    this.metrics =
        metrics.stream().sorted(Comparator.comparing((Metric m) -> m.definition().id())).toList();
    Set<String> ids = new HashSet<>();
    for (Metric metric : metrics) {
      if (!ids.add(metric.definition().id())) {
        throw new IllegalStateException("two metrics are called " + metric.definition().id());
      }
    }
  }

  public List<Metric> metrics() {
    return metrics;
  }

  public List<MetricDefinition> definitions() {
    return metrics.stream().map(Metric::definition).toList();
  }

  /** The closings of a month, the earliest first: day 8, and day 31 for longer horizons. */
  public List<Closing> closings() {
    List<Closing> closings = new ArrayList<>();
    List<Metric> early = metrics.stream().filter(MetricCatalog::isEarly).toList();
    List<Metric> late = metrics.stream().filter(m -> !isEarly(m)).toList();
    if (!early.isEmpty()) {
      closings.add(new Closing("day-08", FIRST, early));
    }
    if (!late.isEmpty()) {
      closings.add(new Closing("day-31", Duration.ofDays(30), late));
    }
    return closings;
  }

  private static boolean isEarly(Metric metric) {
    return metric.definition().horizon().compareTo(FIRST) <= 0;
  }
}
