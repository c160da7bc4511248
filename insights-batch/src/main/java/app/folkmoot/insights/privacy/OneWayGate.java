package app.folkmoot.insights.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules P1, P2 and P5 on the cells of one dimension.
 *
 * <p>Stricter than the catalogue's P2 in two ways, both found by attacking it: the hidden cells
 * must also hold two people each on average (empty cells are shown as empty, so ten hidden cells of
 * ten people would be ten ones), and as one merged cell they must themselves pass P1 and P5,
 * because that merged cell is what subtraction yields.
 */
final class OneWayGate {

  private final int k;

  OneWayGate(int k) {
    this.k = k;
  }

  /**
   * Decides each cell.
   *
   * @param forced cells hidden for a reason found elsewhere
   * @param hiddenBefore cells hidden in the series' last release: if one of them is hidden now, all
   *     of them are, or last month's sum and this month's open cells would tell it
   */
  Map<String, Decided> decide(
      List<Cell> cells, Map<String, Rule> forced, Set<String> hiddenBefore) {
    List<Cell> open = new ArrayList<>();
    List<Cell> empty = new ArrayList<>();
    List<Cell> hidden = new ArrayList<>();
    Map<String, Decided> decisions = new LinkedHashMap<>();
    for (Cell cell : cells) {
      Rule rule = primary(cell.people(), k);
      Rule reason = rule == null ? forced.get(cell.id()) : rule;
      if (cell.people().members() == 0) {
        decisions.put(cell.id(), new Decided(Verdict.EMPTY, Rule.NONE));
        empty.add(cell);
      } else if (reason != null) {
        decisions.put(cell.id(), new Decided(Verdict.PRIMARY, reason));
        hidden.add(cell);
      } else {
        decisions.put(cell.id(), new Decided(Verdict.PUBLISH, Rule.NONE));
        open.add(cell);
      }
    }
    open.sort(Comparator.<Cell>comparingInt(c -> c.people().members()).thenComparing(Cell::id));
    if (hidden.isEmpty()) {
      return decisions;
    }
    hideWithPartners(List.of(open, empty), hidden, hiddenBefore, decisions);
    while (!isSafe(hidden) && !open.isEmpty()) {
      hide(open.removeFirst(), hidden, decisions);
      hideWithPartners(List.of(open, empty), hidden, hiddenBefore, decisions);
    }
    if (!isSafe(hidden)) {
      decisions.replaceAll(
          (id, d) ->
              d.verdict() == Verdict.EMPTY
                  ? d
                  : new Decided(Verdict.WITHHELD, Rule.NOTHING_LEFT_TO_HIDE_BEHIND));
    }
    return decisions;
  }

  /** The rule a cell breaks by itself, or null. */
  static @Nullable Rule primary(People people, int k) {
    if (!people.areEnough(k)) {
      return Rule.TOO_FEW_PEOPLE;
    }
    return people.areDominated() ? Rule.DOMINATED : null;
  }

  /** Also those that have become empty: to say so would leave the others' sum alone. */
  private static void hideWithPartners(
      List<List<Cell>> shown,
      List<Cell> hidden,
      Set<String> partners,
      Map<String, Decided> decisions) {
    if (hidden.stream().noneMatch(cell -> partners.contains(cell.id()))) {
      return;
    }
    for (List<Cell> cells : shown) {
      for (Cell cell : List.copyOf(cells)) {
        if (partners.contains(cell.id())) {
          cells.remove(cell);
          hide(cell, hidden, decisions);
        }
      }
    }
  }

  private static void hide(Cell cell, List<Cell> hidden, Map<String, Decided> decisions) {
    hidden.add(cell);
    decisions.put(cell.id(), new Decided(Verdict.COMPLEMENTARY, Rule.COMPLEMENT));
  }

  private boolean isSafe(List<Cell> hidden) {
    People merged = hidden.stream().map(Cell::people).reduce(People::and).orElseThrow();
    return hidden.size() >= 2
        && merged.members() >= 2 * hidden.size()
        && primary(merged, k) == null;
  }

  /** Verdict and rule of one cell. */
  record Decided(Verdict verdict, Rule rule) {}
}
