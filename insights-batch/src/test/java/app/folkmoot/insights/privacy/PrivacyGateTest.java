package app.folkmoot.insights.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.insights.statistics.Interval;
import app.folkmoot.insights.statistics.Wilson;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrivacyGateTest {

  private static final Scope GROUP = new Scope("group-7", "community");

  private static Release release(Slice slice, Past... history) {
    return Slices.GATE.release(List.of(slice), List.of(history)).getFirst();
  }

  private static SliceKey may() {
    return Slices.key(Scope.COMMUNITY, Slices.MAY);
  }

  private static Cell share(String id, int x, int n) {
    return new Cell(
        id,
        People.counted(n),
        new Figure(Figure.Kind.SHARE, x / (double) n, Wilson.interval(x, n)));
  }

  private static Slice shares(List<Cell> cells, List<Comparison> comparisons) {
    int members = cells.stream().mapToInt(c -> c.people().members()).sum();
    return new Slice(may(), cells, share("all", members / 2, members), comparisons);
  }

  @Test
  void roundsWhatItShows() {
    Release release =
        release(
            shares(List.of(share("A", 61, 123), share("B", 17, 43), share("U", 5, 32)), List.of()));
    ShownCell large = Slices.shown(release, "A");
    assertThat(large.members()).isEqualTo(125);
    assertThat(large.figure())
        .isEqualTo(new Figure(Figure.Kind.SHARE, 0.50, new Interval(0.40, 0.59)));
    ShownCell small = Slices.shown(release, "B");
    assertThat(small.members()).isEqualTo(45);
    assertThat(small.figure())
        .isEqualTo(new Figure(Figure.Kind.SHARE, 0.40, new Interval(0.25, 0.55)));
    assertThat(small.suppressed()).isFalse();
    assertThat(small.reason()).isNull();
  }

  @Test
  void roundsHoursAndScoresToTwoDigitsAndEndsOutward() {
    Figure hours = new Figure(Figure.Kind.HOURS, 88.33, new Interval(38.18, 138.4));
    assertThat(Rounding.figure(hours, 30))
        .isEqualTo(new Figure(Figure.Kind.HOURS, 88, new Interval(38, 140)));
    Figure score = new Figure(Figure.Kind.SCORE, -0.1234, new Interval(-0.2561, 0.0321));
    assertThat(Rounding.figure(score, 30))
        .isEqualTo(new Figure(Figure.Kind.SCORE, -0.12, new Interval(-0.26, 0.033)));
    Figure gap = new Figure(Figure.Kind.SHARE_GAP, -0.381, new Interval(-0.62, 0.01));
    assertThat(Rounding.figure(gap, 99))
        .isEqualTo(new Figure(Figure.Kind.SHARE_GAP, -0.40, new Interval(-0.65, 0.05)));
    assertThat(Rounding.figure(gap, 100))
        .isEqualTo(new Figure(Figure.Kind.SHARE_GAP, -0.38, new Interval(-0.62, 0.01)));
    assertThat(Rounding.figure(Figure.of(Figure.Kind.HEADCOUNT, 43), 43).value()).isEqualTo(45);
    assertThat(Rounding.figure(Figure.of(Figure.Kind.SCORE, Double.NaN), 43).value()).isNaN();
    assertThat(Rounding.significance(0.0099)).isEqualTo("<0.01");
    assertThat(Rounding.significance(0.01)).isEqualTo("<0.05");
    assertThat(Rounding.significance(0.05)).isEqualTo("none");
  }

  @Test
  void showsUnanimityAsABoundAndNoGapFromIt() {
    Comparison gap =
        new Comparison(
            "gap",
            List.of("B", "A"),
            new Figure(Figure.Kind.SHARE_GAP, -0.4, new Interval(-0.6, -0.2)),
            0.003);
    Release release =
        release(
            shares(
                List.of(share("A", 40, 40), share("B", 24, 40), share("U", 0, 30)), List.of(gap)));
    ShownCell all = Slices.shown(release, "A");
    assertThat(all.bound()).isEqualTo(ShownCell.Bound.AT_LEAST);
    assertThat(all.figure()).isEqualTo(new Figure(Figure.Kind.SHARE, 0.90, new Interval(0.90, 1)));
    ShownCell none = Slices.shown(release, "U");
    assertThat(none.bound()).isEqualTo(ShownCell.Bound.AT_MOST);
    assertThat(none.figure()).isEqualTo(new Figure(Figure.Kind.SHARE, 0.15, new Interval(0, 0.15)));
    assertThat(none.reason()).isEqualTo(ShownCell.UNANIMOUS);
    assertThat(Slices.rule(release, "U")).isEqualTo(Rule.UNANIMOUS);
    ShownCell shownGap = release.comparisons().getFirst();
    assertThat(shownGap.figure()).isNull();
    assertThat(shownGap.suppressed()).isTrue();
    assertThat(shownGap.significance()).isEqualTo("<0.01");
    assertThat(shownGap.reason()).isEqualTo(ShownCell.UNANIMOUS);
  }

  @Test
  void looksTheSameForNearUnanimity() {
    Release all = release(shares(List.of(share("A", 59, 59), share("B", 24, 40)), List.of()));
    Release nearly = release(shares(List.of(share("A", 58, 59), share("B", 24, 40)), List.of()));
    assertThat(Slices.shown(nearly, "A").bound()).isEqualTo(ShownCell.Bound.AT_LEAST);
    assertThat(Slices.shown(all, "A").bound()).isEqualTo(ShownCell.Bound.AT_LEAST);
  }

  @Test
  void showsAGapOnlyBetweenShownCells() {
    Figure figure = new Figure(Figure.Kind.SHARE_GAP, 0.1, new Interval(-0.12, 0.32));
    List<Comparison> gaps =
        List.of(
            new Comparison("B-A", List.of("B", "A"), figure, 0.2),
            new Comparison("C-A", List.of("C", "A"), figure, Double.NaN));
    Release release =
        release(
            shares(
                List.of(
                    share("A", 50, 120), share("B", 4, 7), share("C", 20, 50), share("U", 9, 40)),
                gaps));
    assertThat(release.comparisons().get(0)).isEqualTo(ShownCell.hidden("B-A"));
    ShownCell shown = release.comparisons().get(1);
    assertThat(shown.figure())
        .isEqualTo(new Figure(Figure.Kind.SHARE_GAP, 0.10, new Interval(-0.15, 0.35)));
    assertThat(shown.significance()).isNull();
    assertThat(shown.reason()).isNull();
  }

  @Test
  void showsAGapFinelyBetweenLargeCellsAndAsEmptyBesideAnEmptyOne() {
    Figure figure = new Figure(Figure.Kind.SHARE_GAP, 0.12, new Interval(0.03, 0.21));
    List<Comparison> gaps =
        List.of(
            new Comparison("B-A", List.of("B", "A"), figure, 0.2),
            new Comparison("C-A", List.of("C", "A"), figure, 0.2));
    Release release =
        release(shares(List.of(share("A", 50, 120), share("B", 54, 100), share("C", 0, 0)), gaps));
    assertThat(release.comparisons().get(0).figure()).isEqualTo(figure);
    assertThat(release.comparisons().get(1)).isEqualTo(ShownCell.empty("C-A"));
  }

  @Test
  void saysOfNobodyThatThereIsNobody() {
    Release release = release(Slices.counts(may(), 0, 0));
    assertThat(release.decisions()).extracting(Decision::verdict).containsOnly(Verdict.EMPTY);
    assertThat(release.total()).isEqualTo(ShownCell.empty("all"));
  }

  @Test
  void roundsSharesFinelyFromAHundredPeopleOn() {
    Figure share = new Figure(Figure.Kind.SHARE, 0.43, new Interval(0.34, 0.52));
    assertThat(Rounding.figure(share, 100)).isEqualTo(share);
    assertThat(Rounding.figure(share, 99))
        .isEqualTo(new Figure(Figure.Kind.SHARE, 0.45, new Interval(0.30, 0.55)));
  }

  @Test
  void findsTheQuarterOfEveryMonth() {
    for (int month = 1; month <= 12; month++) {
      Window quarter = Window.quarter(YearMonth.of(2026, month));
      assertThat(quarter.start().getMonthValue()).isEqualTo(1 + (month - 1) / 3 * 3);
      assertThat(quarter.end()).isEqualTo(quarter.start().plusMonths(3));
    }
  }

  @Test
  void allowsNestedPopulationsFromNobodyOn() {
    assertThat(NestedPopulations.allow(0, 10, 10)).isTrue();
    assertThat(NestedPopulations.allow(0, 9, 10)).isFalse();
    assertThat(NestedPopulations.allow(9, 9, 10)).isTrue();
    assertThatThrownBy(() -> NestedPopulations.allow(-1, 9, 10)).hasMessageContaining("larger");
    assertThatThrownBy(() -> NestedPopulations.allow(10, 9, 10)).hasMessageContaining("larger");
  }

  @Test
  void givesTheSameReasonForSmallCellsAndTheirCover() {
    Release release = release(Slices.counts(may(), 120, 7, 40));
    assertThat(Slices.verdict(release, "B")).isEqualTo(Verdict.PRIMARY);
    assertThat(Slices.verdict(release, "C")).isEqualTo(Verdict.COMPLEMENTARY);
    for (String id : List.of("B", "C")) {
      ShownCell cell = Slices.shown(release, id);
      assertThat(cell).isEqualTo(ShownCell.hidden(id));
    }
  }

  @Test
  void needsEnoughContributors() {
    Cell quiet =
        new Cell(
            "B",
            new People(40, 9, Double.NaN, Double.NaN, Double.NaN),
            Figure.of(Figure.Kind.SCORE, 1));
    Release release =
        release(Slices.slice(may(), List.of(Slices.cell("A", 90), quiet, Slices.cell("U", 30))));
    assertThat(Slices.rule(release, "B")).isEqualTo(Rule.TOO_FEW_PEOPLE);
    assertThat(Slices.verdict(release, "U")).isEqualTo(Verdict.COMPLEMENTARY);
  }

  @Test
  void worksOutWhoDominates() {
    double[] amounts = new double[20];
    Arrays.fill(amounts, 1);
    amounts[3] = 19;
    assertThat(People.withAmounts(amounts).areDominated()).isFalse();
    amounts[3] = 20;
    assertThat(People.withAmounts(amounts).areDominated()).isTrue();
    amounts[3] = 15;
    amounts[4] = 21;
    assertThat(People.withAmounts(amounts).twoLargestShare()).isEqualTo(36 / 54.0);
    assertThat(People.withAmounts(amounts).areDominated()).isFalse();
    amounts[4] = 23;
    assertThat(People.withAmounts(amounts).areDominated()).isTrue();
    assertThat(People.withAmounts(new double[12]).contributors()).isZero();
  }

  @Test
  void hidesMoreWhenTheHiddenTogetherAreDominated() {
    double[] one = new double[12];
    Arrays.fill(one, 1);
    one[0] = 100;
    double[] few = new double[11];
    Arrays.fill(few, 1);
    double[] many = new double[30];
    Arrays.fill(many, 6);
    List<Cell> cells = new ArrayList<>();
    int i = 0;
    for (double[] amounts : List.of(one, few, many, many)) {
      cells.add(
          new Cell(
              String.valueOf((char) ('A' + i++)),
              People.withAmounts(amounts),
              Figure.of(Figure.Kind.SCORE, 1)));
    }
    Release release = release(Slices.slice(may(), cells));
    assertThat(Slices.rule(release, "A")).isEqualTo(Rule.DOMINATED);
    assertThat(Slices.verdict(release, "B")).isEqualTo(Verdict.COMPLEMENTARY);
    // A and B together still come to more than half from one member; C covers them.
    assertThat(Slices.verdict(release, "C")).isEqualTo(Verdict.COMPLEMENTARY);
    assertThat(Slices.verdict(release, "D")).isEqualTo(Verdict.PUBLISH);
  }

  @Test
  void withholdsManyCellsOfOne() {
    Release release = release(Slices.counts(may(), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    assertThat(release.total().suppressed()).isTrue();
    assertThat(Slices.verdict(release, "A")).isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void hidesAGroupThatIsNearlyTheCommunity() {
    List<Release> releases =
        Slices.GATE.release(
            List.of(
                Slices.counts(Slices.key(GROUP, Slices.MAY), 60, 60), Slices.counts(may(), 64, 63)),
            List.of());
    assertThat(releases.get(0).total().suppressed()).isTrue();
    assertThat(Slices.rule(releases.get(0), "A")).isEqualTo(Rule.NESTED_POPULATIONS);
    assertThat(releases.get(1).total().suppressed()).isFalse();
  }

  @Test
  void hidesACohortOfWhichNearlyAllAreInTheGroup() {
    Release group =
        Slices.GATE
            .release(
                List.of(
                    Slices.counts(Slices.key(GROUP, Slices.MAY), 60, 30, 40),
                    Slices.counts(may(), 90, 34, 80)),
                List.of())
            .getFirst();
    assertThat(Slices.rule(group, "B")).isEqualTo(Rule.NESTED_POPULATIONS);
    assertThat(Slices.verdict(group, "C")).isEqualTo(Verdict.COMPLEMENTARY);
    assertThat(Slices.verdict(group, "A")).isEqualTo(Verdict.PUBLISH);
  }

  @Test
  void withholdsAGroupWhoseHiddenPeopleAreNearlyAllTheHiddenOnes() {
    List<Release> releases =
        Slices.GATE.release(
            List.of(
                Slices.counts(Slices.key(GROUP, Slices.MAY), 40, 5, 7),
                Slices.counts(may(), 90, 5, 8)),
            List.of());
    assertThat(releases.get(0).total().suppressed()).isTrue();
    assertThat(releases.get(1).total().suppressed()).isFalse();
    assertThat(Slices.verdict(releases.get(1), "A")).isEqualTo(Verdict.PUBLISH);
  }

  @Test
  void keepsTheCoverOfLastMonth() {
    Past april = new Past(Slices.key(Scope.COMMUNITY, Slices.MAY.minusMonths(1)), Set.of("B", "D"));
    Release release = release(Slices.counts(may(), 120, 7, 30, 40), april);
    assertThat(Slices.verdict(release, "D")).isEqualTo(Verdict.COMPLEMENTARY);
    assertThat(Slices.verdict(release, "C")).isEqualTo(Verdict.PUBLISH);
    Release emptied = release(Slices.counts(may(), 120, 7, 30, 0), april);
    assertThat(Slices.verdict(emptied, "D")).isEqualTo(Verdict.COMPLEMENTARY);
    Release grown = release(Slices.counts(may(), 120, 17, 30, 40), april);
    assertThat(grown.cells()).noneMatch(ShownCell::suppressed);
    Past longAgo =
        new Past(Slices.key(Scope.COMMUNITY, Slices.MAY.minusMonths(2)), Set.of("B", "A"));
    assertThat(Slices.verdict(release(Slices.counts(may(), 120, 7, 30, 40), april, longAgo), "A"))
        .isEqualTo(Verdict.PUBLISH);
  }

  @Test
  void neverReleasesAWindowTwiceNorAcrossAnother() {
    Slice slice = Slices.counts(may(), 60, 60);
    Past same = release(slice).asPast();
    assertThat(Slices.rule(release(slice, same), "A")).isEqualTo(Rule.ALREADY_RELEASED);
    Past quarter =
        new Past(
            new SliceKey(
                "RSP-01", List.of(Slices.SITE), Scope.COMMUNITY, Window.quarter(Slices.MAY)),
            Set.of());
    assertThat(Slices.rule(release(slice, quarter), "A")).isEqualTo(Rule.OVERLAPPING_WINDOW);
    Past otherMetric =
        new Past(
            new SliceKey("RSP-02", List.of(Slices.SITE), Scope.COMMUNITY, same.key().window()),
            Set.of());
    assertThat(release(slice, otherMetric).total().suppressed()).isFalse();
  }

  @Test
  void restatesOnlyQuartersWhenEnoughAreAffected() {
    SliceKey quarter =
        new SliceKey("RSP-01", List.of(Slices.SITE), Scope.COMMUNITY, Window.quarter(Slices.MAY));
    assertThat(Restatement.isAllowed(quarter, 10, Thresholds.DEFAULT)).isTrue();
    assertThat(Restatement.isAllowed(quarter, 9, Thresholds.DEFAULT)).isFalse();
    assertThat(Restatement.isAllowed(may(), 500, Thresholds.DEFAULT)).isFalse();
    assertThat(Restatement.isAllowed(quarter, 0, Thresholds.DEFAULT)).isFalse();
    assertThatThrownBy(() -> Restatement.isAllowed(quarter, -1, Thresholds.DEFAULT))
        .hasMessageContaining("negative");
  }

  @Test
  void staysWithinTheBudget() {
    SliceKey plainMonthly =
        new SliceKey("MOD-01", List.of(Slices.SITE), Scope.COMMUNITY, Window.month(Slices.MAY));
    assertThat(Slices.rule(release(Slices.counts(plainMonthly, 60, 60)), "A"))
        .isEqualTo(Rule.OUTSIDE_BUDGET);
    SliceKey quarterly =
        new SliceKey("MOD-01", List.of(Slices.SITE), Scope.COMMUNITY, Window.quarter(Slices.MAY));
    assertThat(release(Slices.counts(quarterly, 60, 60)).total().suppressed()).isFalse();
    SliceKey strangePair =
        new SliceKey(
            "RSP-01",
            List.of(Slices.SITE, new Dimension("age", true)),
            Scope.COMMUNITY,
            Window.month(Slices.MAY));
    Slice crossed =
        Slices.slice(strangePair, List.of(Slices.cell("a|x", 60), Slices.cell("a|y", 60)));
    assertThat(Slices.rule(release(crossed), "a|x")).isEqualTo(Rule.OUTSIDE_BUDGET);
    assertThatThrownBy(() -> new Budget(Set.of(), Collections.nCopies(7, Set.of("a", "b"))))
        .hasMessageContaining("at most 6");
    assertThatThrownBy(() -> new Budget(Set.of(), List.of(Set.of("a"))))
        .hasMessageContaining("two different");
  }

  @Test
  void raisesTheThresholdWithTheSensitivity() {
    SliceKey zones =
        new SliceKey(
            "RSP-01",
            List.of(new Dimension("zone", false)),
            Scope.COMMUNITY,
            Window.month(Slices.MAY));
    assertThat(Slices.verdict(release(Slices.counts(zones, 60, 6)), "B"))
        .isEqualTo(Verdict.PUBLISH);
    SliceKey pair =
        new SliceKey(
            "RSP-01", List.of(Slices.SITE, Slices.GENDER), Scope.COMMUNITY, may().window());
    Slice crossed =
        Slices.slice(
            pair,
            List.of(
                Slices.cell("a|x", 60),
                Slices.cell("a|y", 19),
                Slices.cell("b|x", 70),
                Slices.cell("b|y", 80)));
    Release release = release(crossed);
    assertThat(Slices.verdict(release, "a|y")).isEqualTo(Verdict.PRIMARY);
    assertThat(release.cells()).allMatch(ShownCell::suppressed);
    SliceKey plain = new SliceKey("RSP-01", List.of(), Scope.COMMUNITY, Window.month(Slices.MAY));
    Slice nine = new Slice(plain, List.of(), Slices.cell("all", 9), List.of());
    assertThat(release(nine).total().suppressed()).isTrue();
    SliceKey inGroup = new SliceKey("RSP-01", List.of(), GROUP, Window.month(Slices.MAY));
    Slice nineInGroup = new Slice(inGroup, List.of(), Slices.cell("all", 9), List.of());
    assertThat(release(nineInGroup).total().suppressed()).isFalse();
    assertThatThrownBy(() -> new Thresholds(9, 20, 5)).hasMessageContaining("only be raised");
  }

  @Test
  void refusesTablesThatDoNotAddUp() {
    assertThatThrownBy(
            () ->
                new Slice(may(), List.of(Slices.cell("A", 30)), Slices.cell("all", 31), List.of()))
        .hasMessageContaining("add up");
    assertThatThrownBy(
            () -> Slices.slice(may(), List.of(Slices.cell("A", 30), Slices.cell("A", 31))))
        .hasMessageContaining("called A");
    assertThatThrownBy(
            () ->
                Slices.GATE.release(
                    List.of(
                        Slices.counts(may(), 30),
                        Slices.counts(Slices.key(GROUP, Slices.MAY.plusMonths(1)), 30)),
                    List.of()))
        .hasMessageContaining("one metric");
  }

  @Test
  void recordsDecisionsWithoutCounts() {
    Release release = release(Slices.counts(may(), 120, 7, 41));
    assertThat(release.decisions())
        .containsExactly(
            new Decision(may(), "A", Verdict.PUBLISH, Rule.NONE),
            new Decision(may(), "B", Verdict.PRIMARY, Rule.TOO_FEW_PEOPLE),
            new Decision(may(), "C", Verdict.COMPLEMENTARY, Rule.COMPLEMENT),
            new Decision(may(), "all", Verdict.PUBLISH, Rule.NONE));
    assertThat(release.asPast().suppressed()).containsExactlyInAnyOrder("B", "C");
  }

  @Test
  void takesUpNewAnswersAtQuarterEndsInCompany() {
    Map<Integer, String> counted = Map.of(1, "A", 2, "A", 3, "B");
    Map<Integer, String> declared = Map.of(1, "A", 2, "B", 4, "B");
    RollIn<Integer> waits = RollIn.at(false, counted, declared, 2, RollIn.Mode.QUARTERLY);
    assertThat(waits.cohorts()).isEqualTo(Map.of(1, "A", 2, "A"));
    assertThat(waits.rolledIn()).isFalse();
    assertThat(RollIn.at(true, counted, declared, 3, RollIn.Mode.QUARTERLY)).isEqualTo(waits);
    assertThat(RollIn.at(true, counted, declared, 2, RollIn.Mode.QUARTERLY))
        .isEqualTo(new RollIn<>(declared, true));
    assertThat(RollIn.at(false, counted, declared, 99, RollIn.Mode.IMMEDIATE).cohorts())
        .isEqualTo(declared);
  }
}
