package app.folkmoot.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCommunityTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21,2026-04,2026-09",
    "2026-12-01,2026-05,2026-10",
    "2026-11-30,2026-04,2026-09"
  })
  void closesTheSixMonthsThatEndedAMonthAgo(LocalDate today, YearMonth first, YearMonth last) {
    assertThat(DemoCommunity.months(today)).hasSize(6).startsWith(first).endsWith(last);
  }
}
