package app.folkmoot.insights.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.insights.privacy.OneWayGate.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which cells of a table of two dimensions are hidden beside the small ones. */
class TwoWayGateTest {

  private static final int K = 10;

  /** Cells a|x, a|y, ... row by row, the last first. */
  private static Map<String, Decided> decide(
      Map<String, Rule> forced, Set<String> hiddenBefore, int[]... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        String id = (char) ('a' + row) + "|" + (char) ('x' + column);
        cells.addFirst(Slices.cell(id, rows[row][column]));
      }
    }
    return new TreeMap<>(new TwoWayGate(K).decide(cells, forced, hiddenBefore));
  }

  private static Set<String> with(Map<String, Decided> decided, Verdict verdict) {
    Set<String> ids = new TreeSet<>();
    decided.forEach(
        (id, one) -> {
          if (one.verdict() == verdict) {
            ids.add(id);
          }
        });
    return ids;
  }

  private static final int[][] ONE_SMALL = {{5, 20, 100}, {21, 22, 101}, {102, 103, 12}};

  @Test
  void coversASmallCellByTheSmallestInItsLinesAndNoSmallerElsewhere() {
    Map<String, Decided> decided = decide(Map.of(), Set.of(), ONE_SMALL);
    assertThat(decided).containsEntry("a|x", new Decided(Verdict.PRIMARY, Rule.TOO_FEW_PEOPLE));
    assertThat(with(decided, Verdict.COMPLEMENTARY)).containsExactly("a|y", "b|x", "b|y");
    assertThat(decided.get("b|y")).isEqualTo(new Decided(Verdict.COMPLEMENTARY, Rule.TABLE_AUDIT));
    assertThat(with(decided, Verdict.PUBLISH)).containsExactly("a|z", "b|z", "c|x", "c|y", "c|z");
  }

  @Test
  void hidesNothingWhereNothingIsSmall() {
    assertThat(
            with(
                decide(Map.of(), Set.of("a|x"), new int[][] {{10, 20}, {21, 22}}), Verdict.PUBLISH))
        .hasSize(4);
  }

  @Test
  void hidesWhatTheCallerSaysAndItsCover() {
    Map<String, Decided> decided =
        decide(Map.of("a|x", Rule.NESTED_POPULATIONS), Set.of(), new int[][] {{30, 31}, {32, 33}});
    assertThat(decided.get("a|x")).isEqualTo(new Decided(Verdict.PRIMARY, Rule.NESTED_POPULATIONS));
    assertThat(with(decided, Verdict.COMPLEMENTARY)).containsExactly("a|y", "b|x", "b|y");
  }

  @Test
  void hidesAgainWhatWasHiddenTogetherBefore() {
    Map<String, Decided> again = decide(Map.of(), Set.of("a|x", "c|z"), ONE_SMALL);
    assertThat(again.get("c|z")).isEqualTo(new Decided(Verdict.COMPLEMENTARY, Rule.COMPLEMENT));
    Map<String, Decided> asCover = decide(Map.of(), Set.of("b|y", "c|z"), ONE_SMALL);
    assertThat(asCover.get("c|z")).isEqualTo(new Decided(Verdict.COMPLEMENTARY, Rule.COMPLEMENT));
    Map<String, Decided> apart = decide(Map.of(), Set.of("c|z"), ONE_SMALL);
    assertThat(Objects.requireNonNull(apart.get("c|z")).verdict()).isEqualTo(Verdict.PUBLISH);
  }

  @Test
  void withholdsATableThatHasNothingToHideBehind() {
    Map<String, Decided> decided = decide(Map.of(), Set.of(), new int[][] {{5, 60, 0}});
    Decided withheld = new Decided(Verdict.WITHHELD, Rule.NOTHING_LEFT_TO_HIDE_BEHIND);
    assertThat(decided)
        .containsEntry("a|x", withheld)
        .containsEntry("a|y", withheld)
        .containsEntry("a|z", new Decided(Verdict.EMPTY, Rule.NONE));
  }

  @Test
  void saysHowFarAHiddenCellCanBePlacedToThePerson() {
    int[][] members = {{4, 6}, {6, 4}};
    List<TableAudit.Place> all =
        List.of(
            new TableAudit.Place(0, 0),
            new TableAudit.Place(0, 1),
            new TableAudit.Place(1, 0),
            new TableAudit.Place(1, 1));
    assertThat(TableAudit.isSafe(members, all, 10)).isTrue();
    assertThat(TableAudit.isSafe(members, all, 11)).isFalse();
    assertThat(TableAudit.isWideEnough(new TableAudit.Range(2, 12), 10)).isTrue();
    assertThat(TableAudit.isWideEnough(new TableAudit.Range(2, 12), 11)).isFalse();
    assertThat(TableAudit.isSafe(members, List.of(), 10)).isTrue();
  }

  @Test
  void hidesAgainWhatWasHiddenBeforeAlsoWhereNothingElseIsExposed() {
    Map<String, Rule> square =
        Map.of(
            "a|x",
            Rule.DOMINATED,
            "a|y",
            Rule.DOMINATED,
            "b|x",
            Rule.DOMINATED,
            "b|y",
            Rule.DOMINATED);
    int[][] table = {{40, 41, 42}, {43, 44, 45}, {46, 47, 48}};
    assertThat(with(decide(square, Set.of(), table), Verdict.COMPLEMENTARY)).isEmpty();
    assertThat(with(decide(square, Set.of("a|x", "c|z"), table), Verdict.COMPLEMENTARY))
        .contains("c|z");
  }
}
