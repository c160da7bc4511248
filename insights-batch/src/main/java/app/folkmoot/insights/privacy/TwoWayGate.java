package app.folkmoot.insights.privacy;

import app.folkmoot.insights.privacy.OneWayGate.Decided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules P1, P4 and P5 on a table over two dimensions whose row and column totals are known: hides
 * more cells until no hidden one can be told to within k people, or withholds the table.
 */
final class TwoWayGate {

  private final int k;

  TwoWayGate(int k) {
    this.k = k;
  }

  /** As {@link OneWayGate#decide}; missing combinations of row and column are empty. */
  Map<String, Decided> decide(
      List<Cell> cells, Map<String, Rule> forced, Set<String> hiddenBefore) {
    Map<String, Decided> decisions = new LinkedHashMap<>();
    Layout layout = new Layout(cells);
    List<Cell> hidden = new ArrayList<>();
    List<Cell> open = new ArrayList<>();
    for (Cell cell : cells) {
      Rule own = OneWayGate.primary(cell.people(), k);
      Rule reason = own == null ? forced.get(cell.id()) : own;
      if (cell.people().members() == 0) {
        decisions.put(cell.id(), new Decided(Verdict.EMPTY, Rule.NONE));
      } else if (reason != null) {
        decisions.put(cell.id(), new Decided(Verdict.PRIMARY, reason));
        hidden.add(cell);
      } else {
        decisions.put(cell.id(), new Decided(Verdict.PUBLISH, Rule.NONE));
        open.add(cell);
      }
    }
    open.sort(Comparator.<Cell>comparingInt(c -> c.people().members()).thenComparing(Cell::id));
    hideBefore(cells, open, hidden, hiddenBefore, decisions);
    List<TableAudit.Place> exposed = exposed(layout, hidden);
    while (!exposed.isEmpty()) {
      Cell next = nextToHide(layout, open, exposed);
      if (next == null) {
        decisions.replaceAll(
            (id, d) ->
                d.verdict() == Verdict.EMPTY
                    ? d
                    : new Decided(Verdict.WITHHELD, Rule.NOTHING_LEFT_TO_HIDE_BEHIND));
        return decisions;
      }
      open.remove(next);
      hidden.add(next);
      decisions.put(next.id(), new Decided(Verdict.COMPLEMENTARY, Rule.TABLE_AUDIT));
      hideBefore(cells, open, hidden, hiddenBefore, decisions);
      exposed = exposed(layout, hidden);
    }
    return decisions;
  }

  private static void hideBefore(
      List<Cell> cells,
      List<Cell> open,
      List<Cell> hidden,
      Set<String> hiddenBefore,
      Map<String, Decided> decisions) {
    if (hidden.stream().anyMatch(cell -> hiddenBefore.contains(cell.id()))) {
      for (Cell cell : cells) {
        if (hiddenBefore.contains(cell.id()) && !hidden.contains(cell)) {
          open.remove(cell);
          hidden.add(cell);
          decisions.put(cell.id(), new Decided(Verdict.COMPLEMENTARY, Rule.COMPLEMENT));
        }
      }
    }
  }

  private List<TableAudit.Place> exposed(Layout layout, List<Cell> hidden) {
    List<TableAudit.Place> places = hidden.stream().map(layout::place).toList();
    return TableAudit.ranges(layout.members(), places).entrySet().stream()
        .filter(e -> !TableAudit.isWideEnough(e.getValue(), k))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The smallest open cell in a line with an exposed one, else the smallest anywhere. */
  private static @Nullable Cell nextToHide(
      Layout layout, List<Cell> open, List<TableAudit.Place> exposed) {
    for (Cell cell : open) {
      TableAudit.Place place = layout.place(cell);
      if (exposed.stream().anyMatch(e -> e.row() == place.row() || e.column() == place.column())) {
        return cell;
      }
    }
    return open.isEmpty() ? null : open.getFirst();
  }

  /** Where the cells stand in the table. */
  private static final class Layout {
    private final List<String> rows;
    private final List<String> columns;
    private final int[][] members;

    Layout(List<Cell> cells) {
      rows = cells.stream().map(Layout::row).distinct().sorted().toList();
      columns = cells.stream().map(Layout::column).distinct().sorted().toList();
      members = new int[rows.size()][columns.size()];
      for (Cell cell : cells) {
        TableAudit.Place place = place(cell);
        members[place.row()][place.column()] = cell.people().members();
      }
    }

    int[][] members() {
      return members;
    }

    TableAudit.Place place(Cell cell) {
      return new TableAudit.Place(rows.indexOf(row(cell)), columns.indexOf(column(cell)));
    }

    private static String row(Cell cell) {
      return cell.id().substring(0, cell.id().indexOf('|'));
    }

    private static String column(Cell cell) {
      return cell.id().substring(cell.id().indexOf('|') + 1);
    }
  }
}
