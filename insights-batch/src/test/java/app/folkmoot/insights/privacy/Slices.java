package app.folkmoot.insights.privacy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Short ways to make slices for tests. */
final class Slices {

  static final Dimension SITE = new Dimension("site", true);
  static final Dimension GENDER = new Dimension("gender", true);
  static final Budget BUDGET =
      new Budget(Set.of("RSP-01"), List.of(Set.of(SITE.id(), GENDER.id())));
  static final PrivacyGate GATE = new PrivacyGate(Thresholds.DEFAULT, BUDGET);
  static final YearMonth MAY = YearMonth.of(2026, 5);

  private Slices() {}

  static SliceKey key(Scope scope, YearMonth month) {
    return new SliceKey("RSP-01", List.of(SITE), scope, Window.month(month));
  }

  static Cell cell(String id, int members) {
    return new Cell(
        id, People.counted(members), Figure.of(Figure.Kind.SCORE, members == 0 ? Double.NaN : 3));
  }

  static Slice slice(SliceKey key, List<Cell> cells) {
    People all = cells.stream().map(Cell::people).reduce(People.counted(0), People::and);
    return new Slice(key, cells, new Cell("all", all, Figure.of(Figure.Kind.SCORE, 3)), List.of());
  }

  /** A slice of cells called A, B, C ... with these numbers of people. */
  static Slice counts(SliceKey key, int... members) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      cells.add(cell(String.valueOf((char) ('A' + i)), members[i]));
    }
    return slice(key, cells);
  }

  static Verdict verdict(Release release, String cell) {
    return release.decisions().stream()
        .filter(d -> d.cell().equals(cell))
        .map(Decision::verdict)
        .findFirst()
        .orElseThrow();
  }

  static Rule rule(Release release, String cell) {
    return release.decisions().stream()
        .filter(d -> d.cell().equals(cell))
        .map(Decision::rule)
        .findFirst()
        .orElseThrow();
  }

  static ShownCell shown(Release release, String cell) {
    return release.cells().stream().filter(c -> c.id().equals(cell)).findFirst().orElseThrow();
  }
}
