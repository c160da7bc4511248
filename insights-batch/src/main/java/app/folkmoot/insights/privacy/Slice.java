package app.folkmoot.insights.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The candidate numbers of one table.
 *
 * <p>The cells share no member and together are the people of the total: every value of the
 * dimension, {@code U} included, or subtraction could not be ruled out. A plain number has no
 * cells.
 */
public record Slice(SliceKey key, List<Cell> cells, Cell total, List<Comparison> comparisons) {

  public Slice {
    cells = List.copyOf(cells);
    comparisons = List.copyOf(comparisons);
    Set<String> ids = new HashSet<>();
    int members = 0;
    for (Cell cell : cells) {
      members += cell.people().members();
      if (!ids.add(cell.id())) {
        throw new IllegalArgumentException("two cells are called " + cell.id());
      }
      if (key.dimensions().size() == 2 && cell.id().indexOf('|') < 0) {
        throw new IllegalArgumentException(
            "a cell over two dimensions is called row|column, not " + cell.id());
      }
    }
    if (key.dimensions().isEmpty() != cells.isEmpty()) {
      throw new IllegalArgumentException("a slice has cells exactly if it has dimensions: " + key);
    }
    if (!cells.isEmpty() && members != total.people().members()) {
      throw new IllegalArgumentException(
          "the cells of " + key + " do not add up to the total; is U or a value missing?");
    }
    for (Comparison comparison : comparisons) {
      if (!ids.containsAll(comparison.cells())) {
        throw new IllegalArgumentException(
            comparison.id() + " compares cells the slice does not have: " + comparison.cells());
      }
    }
  }
}
