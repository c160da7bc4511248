package app.folkmoot.insights.privacy;

import app.folkmoot.insights.privacy.OneWayGate.Decided;
import app.folkmoot.insights.statistics.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A slice with the verdict of every cell: knows which populations it gives away, and shows it. */
final class Table {

  private final Slice slice;
  private final Map<String, Decided> cells;
  private final Decided total;

  Table(Slice slice, Map<String, Decided> cells, Decided total) {
    this.slice = slice;
    this.cells = cells;
    this.total = total;
  }

  /** A slice of which nothing is said. */
  static Table withheld(Slice slice, Rule rule) {
    Map<String, Decided> cells = new LinkedHashMap<>();
    for (Cell cell : slice.cells()) {
      cells.put(cell.id(), new Decided(Verdict.WITHHELD, rule));
    }
    return new Table(slice, cells, new Decided(Verdict.WITHHELD, rule));
  }

  /** A slice whose people are too few or too unequal; that a cell has none is still said. */
  static Table withheldButEmpty(Slice slice, Rule rule) {
    Table table = withheld(slice, rule);
    for (Cell cell : slice.cells()) {
      if (cell.people().members() == 0) {
        table.cells.put(cell.id(), new Decided(Verdict.EMPTY, Rule.NONE));
      }
    }
    return table;
  }

  boolean isWithheld() {
    return cells.values().stream().anyMatch(d -> d.verdict() == Verdict.WITHHELD);
  }

  /**
   * Populations (as sets of cell ids) of this table that lie inside a population of an outer one
   * with fewer than k but some people between them.
   */
  List<Set<String>> conflictsWith(List<Table> outer, int k) {
    List<Set<String>> conflicts = new ArrayList<>();
    for (Map.Entry<Set<String>, Integer> mine : populations().entrySet()) {
      for (Table table : outer) {
        for (Map.Entry<Set<String>, Integer> theirs : table.populations().entrySet()) {
          if (theirs.getKey().containsAll(mine.getKey())
              && !NestedPopulations.allow(mine.getValue(), theirs.getValue(), k)
              && !conflicts.contains(mine.getKey())) {
            conflicts.add(mine.getKey());
          }
        }
      }
    }
    return conflicts;
  }

  /** What a reader can count: the total, each open cell, and the hidden ones as the rest. */
  private Map<Set<String>, Integer> populations() {
    Map<Set<String>, Integer> populations = new LinkedHashMap<>();
    if (total.verdict().isHidden()) {
      return populations;
    }
    Set<String> all = new TreeSet<>(cells.keySet());
    Set<String> rest = new TreeSet<>();
    int restMembers = 0;
    for (Cell cell : slice.cells()) {
      int members = cell.people().members();
      Verdict verdict = verdictOf(cell.id());
      if (verdict == Verdict.PUBLISH) {
        populations.put(Set.of(cell.id()), members);
      } else if (verdict.isHidden()) {
        rest.add(cell.id());
        restMembers += members;
      }
    }
    if (!rest.isEmpty()) {
      populations.put(rest, restMembers);
    }
    populations.put(all, slice.total().people().members());
    return populations;
  }

  Release show() {
    List<ShownCell> shown = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    Set<String> unanimous = new HashSet<>();
    for (Cell cell : slice.cells()) {
      ShownCell one = show(cell, verdictOf(cell.id()));
      shown.add(one);
      Decided decided = decidedOf(cell.id());
      boolean bound = one.bound() != ShownCell.Bound.NONE;
      if (bound) {
        unanimous.add(cell.id());
      }
      decisions.add(
          new Decision(
              slice.key(), cell.id(), decided.verdict(), bound ? Rule.UNANIMOUS : decided.rule()));
    }
    Verdict totalVerdict =
        total.verdict() == Verdict.PUBLISH && slice.total().people().members() == 0
            ? Verdict.EMPTY
            : total.verdict();
    decisions.add(new Decision(slice.key(), slice.total().id(), totalVerdict, total.rule()));
    List<ShownCell> comparisons =
        slice.comparisons().stream().map(c -> show(c, unanimous)).toList();
    return new Release(
        slice.key(), shown, show(slice.total(), totalVerdict), comparisons, decisions);
  }

  private ShownCell show(Comparison comparison, Set<String> unanimous) {
    int smallest = Integer.MAX_VALUE;
    for (String id : comparison.cells()) {
      if (verdictOf(id).isHidden()) {
        return ShownCell.hidden(comparison.id());
      }
      if (verdictOf(id) == Verdict.EMPTY) {
        return ShownCell.empty(comparison.id());
      }
      smallest = Math.min(smallest, membersOf(id));
    }
    if (total.verdict().isHidden()) {
      return ShownCell.hidden(comparison.id());
    }
    String significance =
        Double.isNaN(comparison.p()) ? null : Rounding.significance(comparison.p());
    boolean tells = comparison.cells().stream().anyMatch(unanimous::contains);
    return new ShownCell(
        comparison.id(),
        null,
        tells ? null : Rounding.figure(comparison.figure(), smallest),
        ShownCell.Bound.NONE,
        significance,
        tells,
        tells ? ShownCell.UNANIMOUS : null);
  }

  private static ShownCell show(Cell cell, Verdict verdict) {
    if (verdict.isHidden()) {
      return ShownCell.hidden(cell.id());
    }
    if (verdict == Verdict.EMPTY) {
      return ShownCell.empty(cell.id());
    }
    int members = cell.people().members();
    Figure rounded = Rounding.figure(cell.figure(), members);
    ShownCell.Bound bound = ShownCell.Bound.NONE;
    // Rule P6, also for a share that rounding alone would turn into 0 or 100 %.
    if (rounded.kind() == Figure.Kind.SHARE && rounded.value() == 0) {
      bound = ShownCell.Bound.AT_MOST;
      rounded = bounded(0, rounded.interval().high(), rounded.interval().high());
    } else if (rounded.kind() == Figure.Kind.SHARE && rounded.value() == 1) {
      bound = ShownCell.Bound.AT_LEAST;
      rounded = bounded(rounded.interval().low(), 1, rounded.interval().low());
    }
    return new ShownCell(
        cell.id(),
        Rounding.people(members),
        rounded,
        bound,
        null,
        false,
        bound == ShownCell.Bound.NONE ? null : ShownCell.UNANIMOUS);
  }

  private static Figure bounded(double low, double high, double value) {
    return Double.isNaN(value)
        ? Figure.of(Figure.Kind.SHARE, Double.NaN)
        : new Figure(Figure.Kind.SHARE, value, new Interval(low, high));
  }

  private Decided decidedOf(String id) {
    Decided decided = cells.get(id);
    if (decided == null) {
      throw new IllegalStateException("no verdict for cell " + id);
    }
    return decided;
  }

  private Verdict verdictOf(String id) {
    return decidedOf(id).verdict();
  }

  private int membersOf(String id) {
    return slice.cells().stream()
        .filter(cell -> cell.id().equals(id))
        .mapToInt(cell -> cell.people().members())
        .sum();
  }
}
