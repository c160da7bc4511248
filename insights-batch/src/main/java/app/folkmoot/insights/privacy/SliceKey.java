package app.folkmoot.insights.privacy;

import java.util.List;

/**
 * Names one table of numbers: which metric, over which dimensions (none for the plain number), in
 * which scope and window.
 */
public record SliceKey(String metric, List<Dimension> dimensions, Scope scope, Window window) {

  public SliceKey {
    dimensions = List.copyOf(dimensions);
    if (dimensions.stream().distinct().count() < dimensions.size()) {
      throw new IllegalArgumentException("a dimension cannot be crossed with itself");
    }
  }

  /** Same numbers of another time. */
  boolean isSameSeries(SliceKey other) {
    return metric.equals(other.metric)
        && dimensions.equals(other.dimensions)
        && scope.equals(other.scope);
  }
}
