package app.folkmoot.insights.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.folkmoot.insights.statistics.ReferenceFile;
import app.folkmoot.insights.statistics.Wilson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Meets privacy_gate.json, entry by entry. */
class PrivacyGateReferenceTest {

  @Test
  void meetsEveryEntry() {
    ReferenceFile file = ReferenceFile.open("privacy_gate.json");
    file.at("/oneWay").items().forEach(PrivacyGateReferenceTest::meetsDecisions);
    for (ReferenceFile.Entry e : file.at("/nested").items()) {
      assertThat(
              NestedPopulations.allow(
                  e.at("sub").integer(), e.at("sup").integer(), e.at("k").integer()))
          .isEqualTo(e.at("allowed").truth());
    }
    file.at("/twoWayAudit").items().forEach(PrivacyGateReferenceTest::meetsAudit);
    meetsInversion(file.at("/wilsonInversion"));
    assertThat(file.unread()).isEmpty();
  }

  private static void meetsDecisions(ReferenceFile.Entry entry) {
    int k = entry.at("k").integer();
    List<Cell> cells = new ArrayList<>();
    for (String id : entry.at("cells").names()) {
      ReferenceFile.Entry cell = entry.at("cells").at(id);
      int n = cell.at("n").integer();
      double one = cell.has("top1") ? cell.at("top1").number() : Double.NaN;
      double two = cell.has("top2") ? cell.at("top2").number() : Double.NaN;
      cells.add(
          new Cell(id, new People(n, n, Double.NaN, one, two), Figure.of(Figure.Kind.SCORE, 1)));
    }
    Map<String, OneWayGate.Decided> decided = new OneWayGate(k).decide(cells, Map.of(), Set.of());
    Release release =
        Slices.GATE
            .release(
                List.of(Slices.slice(Slices.key(Scope.COMMUNITY, Slices.MAY), cells)), List.of())
            .getFirst();
    ReferenceFile.Entry expected = entry.at("decision");
    assertThat(decided).hasSameSizeAs(expected.names());
    for (String id : expected.names()) {
      Verdict verdict = Verdict.valueOf(Objects.requireNonNull(expected.at(id).text()));
      assertThat(Objects.requireNonNull(decided.get(id)).verdict())
          .as("%s of %s", id, cells)
          .isEqualTo(verdict);
      assertThat(Slices.verdict(release, id)).as("%s of %s", id, cells).isEqualTo(verdict);
      assertThat(Slices.shown(release, id).suppressed()).isEqualTo(verdict.isHidden());
    }
  }

  private static void meetsAudit(ReferenceFile.Entry entry) {
    assertThat(entry.at("rowAndColumnTotalsPublished").truth()).isTrue();
    int[][] table =
        entry.at("table").items().stream().map(ReferenceFile.Entry::integers).toArray(int[][]::new);
    List<TableAudit.Place> hidden =
        entry.at("suppressed").items().stream()
            .map(ReferenceFile.Entry::integers)
            .map(at -> new TableAudit.Place(at[0], at[1]))
            .toList();
    Map<TableAudit.Place, TableAudit.Range> ranges = TableAudit.ranges(table, hidden);
    assertThat(ranges).hasSameSizeAs(entry.at("bounds").names());
    ranges.forEach(
        (place, range) -> {
          double[] bounds = entry.at("bounds").at(place.row() + "," + place.column()).numbers();
          assertThat(range.least()).isEqualTo(bounds[0], within(1e-6));
          assertThat(range.most()).isEqualTo(bounds[1], within(1e-6));
        });
    assertThat(TableAudit.isSafe(table, hidden, 10)).isEqualTo(entry.at("safe").truth());
  }

  private static void meetsInversion(ReferenceFile.Entry expected) {
    double tolerance = expected.at("tolerance").number();
    double exact = uniqueShare((x, n) -> x / (double) n + " " + Wilson.interval(x, n));
    double percent =
        uniqueShare(
            (x, n) ->
                Math.round(100.0 * x / n)
                    + " "
                    + Math.round(100 * Wilson.interval(x, n).low())
                    + " "
                    + Math.round(100 * Wilson.interval(x, n).high()));
    double shown =
        uniqueShare(
            (x, n) ->
                Rounding.people(n)
                    + " "
                    + Rounding.figure(
                        new Figure(Figure.Kind.SHARE, x / (double) n, Wilson.interval(x, n)), n));
    assertThat(exact).isEqualTo(expected.at("fullPrecisionRateAndCI").number());
    assertThat(percent).isEqualTo(expected.at("wholePercentRateAndCI").number(), within(tolerance));
    assertThat(shown)
        .isEqualTo(expected.at("ratePct5_ciOutward5_nTo5").number(), within(tolerance));

    // What the gate shows, unanimity bounds included, keeps the limit of attack T5.
    assertThat(uniqueShare(PrivacyGateReferenceTest::display)).isLessThanOrEqualTo(0.10);
  }

  private static String display(int x, int n) {
    Cell cell =
        new Cell(
            "A",
            People.counted(n),
            new Figure(Figure.Kind.SHARE, x / (double) n, Wilson.interval(x, n)));
    Slice slice =
        new Slice(
            Slices.key(Scope.COMMUNITY, Slices.MAY),
            List.of(cell),
            new Cell("all", cell.people(), cell.figure()),
            List.of());
    return Slices.GATE.release(List.of(slice), List.of()).getFirst().cells().toString();
  }

  /** Share of all (x, n), n = 10..60, whose display no other pair has. */
  private static double uniqueShare(BiFunction<Integer, Integer, String> display) {
    Map<String, Integer> seen = new HashMap<>();
    int pairs = 0;
    for (int n = 10; n <= 60; n++) {
      for (int x = 0; x <= n; x++) {
        seen.merge(display.apply(x, n), 1, Integer::sum);
        pairs++;
      }
    }
    return seen.values().stream().filter(count -> count == 1).count() / (double) pairs;
  }
}
