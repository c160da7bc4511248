package app.folkmoot.insights.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be published of one slice, and how it was decided.
 *
 * <p>{@code cells}, {@code total} and {@code comparisons} are for readers; {@code decisions} are
 * for the operator's record and stay inside.
 */
public record Release(
    SliceKey key,
    List<ShownCell> cells,
    ShownCell total,
    List<ShownCell> comparisons,
    List<Decision> decisions) {

  public Release {
    cells = List.copyOf(cells);
    comparisons = List.copyOf(comparisons);
    decisions = List.copyOf(decisions);
  }

  /** What the next release of the series must know of this one. */
  public Past asPast() {
    return new Past(key, suppressedCells());
  }

  private Set<String> suppressedCells() {
    return cells.stream()
        .filter(ShownCell::suppressed)
        .map(ShownCell::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
