package app.folkmoot.insights.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.insights.privacy.OneWayGate.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneWayGateTest {
  private static final int K = 10;

  @Test
  void hidesAgainWhatWasHiddenTogetherWithACover() {
    Map<String, Decided> decided = decide(Set.of("B", "C"), 5, 20, 100, 200);
    assertThat(decided).containsEntry("A", new Decided(Verdict.PRIMARY, Rule.TOO_FEW_PEOPLE));
    assertThat(decided).containsEntry("B", new Decided(Verdict.COMPLEMENTARY, Rule.COMPLEMENT));
    assertThat(decided).containsEntry("C", new Decided(Verdict.COMPLEMENTARY, Rule.COMPLEMENT));
    assertThat(decided).containsEntry("D", new Decided(Verdict.PUBLISH, Rule.NONE));
  }

  @Test
  void showsWhatWasHiddenBeforeWhereNoneOfItsCompanyIsHiddenNow() {
    Map<String, Decided> decided = decide(Set.of("C"), 5, 6, 100);
    assertThat(decided).containsEntry("C", new Decided(Verdict.PUBLISH, Rule.NONE));
  }

  @Test
  void hidesBehindEachOtherFromTwoPeopleACellOn() {
    assertThat(decide(Set.of(), 2, 2, 2, 2, 2))
        .allSatisfy((id, one) -> assertThat(one.verdict()).isEqualTo(Verdict.PRIMARY));
    assertThat(decide(Set.of(), 2, 2, 2, 2, 2, 1))
        .allSatisfy((id, one) -> assertThat(one.verdict()).isEqualTo(Verdict.WITHHELD));
  }

  private static Map<String, Decided> decide(Set<String> hiddenBefore, int... members) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      cells.add(Slices.cell(String.valueOf((char) ('A' + i)), members[i]));
    }
    return new OneWayGate(K).decide(cells, Map.of(), hiddenBefore);
  }
}
