package app.folkmoot.insights.generator;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.insights.statistics.LabelPermutation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo shows the gap that was planted, and no other headline gap. */
class DemoGapsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final int FEW_DRAWS = 999;

  @Test
  void showsTheWaitingGapAndNoOtherInTheLastClosedMonth() {
    List<Headlines.Row> rows =
        Headlines.of(
            Life.of(demo(CommunityPlan.DEMO_SEED, TODAY)),
            YearMonth.parse("2026-09"),
            LabelPermutation.DRAWS);
    assertThat(rows).extracting(Headlines.Row::id).hasSize(7);
    assertThat(Headlines.gaps(rows)).as("%s", rows).containsExactly("RSP-02");
  }

  @Test
  void showsItWheneverInTheYearTheDemoIsLoaded() {
    for (int month = 0; month < 12; month++) {
      for (LocalDate today :
          List.of(TODAY.plusMonths(month), TODAY.withDayOfMonth(1).plusMonths(month))) {
        List<Headlines.Row> rows =
            Headlines.of(
                Life.of(demo(CommunityPlan.DEMO_SEED, today)),
                YearMonth.from(today.minusDays(CommunityPlan.CLOSING_DAYS)).minusMonths(1),
                FEW_DRAWS);
        assertThat(Headlines.gaps(rows))
            .as("loaded %s: %s", today, rows)
            .isEqualTo(Set.of("RSP-02"));
      }
    }
  }

  @Test
  void hasThePowerToShowItWithNearlyEverySeed() {
    int found = 0;
    for (int seed = 101; seed <= 140; seed++) {
      List<Headlines.Row> rows =
          Headlines.of(Life.of(demo(seed, TODAY)), YearMonth.parse("2026-09"), FEW_DRAWS);
      found += Headlines.gaps(rows).contains("RSP-02") ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(36);
  }

  @Test
  void showsNoGapWhereNoneIsPlanted() {
    CommunityPlan fair = demo(CommunityPlan.DEMO_SEED, TODAY).withGaps(Gaps.none());
    List<Headlines.Row> rows =
        Headlines.of(Life.of(fair), YearMonth.parse("2026-09"), LabelPermutation.DRAWS);
    assertThat(Headlines.gaps(rows)).as("%s", rows).isEmpty();
  }

  private static CommunityPlan demo(long seed, LocalDate today) {
    return CommunityPlan.demo(
        seed, 600, 12, today, today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }
}
