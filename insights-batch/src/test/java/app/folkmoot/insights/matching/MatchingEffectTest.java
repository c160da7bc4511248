package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The karate club before and after seventeen chats across its factions (METRICS.md section 6). */
class MatchingEffectTest {

  @Test
  void showsAKarateClubThatComesCloserByChatsAcrossItsFactions() throws IOException {
    JsonNode club = club();
    int[] factions = new int[34];
    for (int i = 0; i < 34; i++) {
      factions[i] = club.get("label").get(i).asString().equals("H") ? 0 : 1;
    }
    List<WeightedPair> ties = new ArrayList<>();
    club.get("edges")
        .forEach(it -> ties.add(new WeightedPair(it.get(0).asInt(), it.get(1).asInt(), 1)));

    MatchingEffect before = MatchingEffect.of(ties, factions, 1);
    assertThat(before.outside()).isEqualTo(-0.717949, within(1e-6));
    assertThat(before.meanDistance()).isEqualTo(2.408200, within(1e-6));
    assertThat(before.crossShare()).isEqualTo(11 / 78.0, within(1e-12));
    assertThat(before.chance()).isEqualTo(1 - 2 * (2 * 17 * 16) / (34.0 * 33), within(1e-12));

    List<WeightedPair> possible = new ArrayList<>();
    for (int one = 0; one < 34; one++) {
      for (int other = one + 1; other < 34; other++) {
        if (factions[one] != factions[other] && !tied(ties, one, other)) {
          int apart = Math.min(3, steps(ties, one, other));
          possible.add(new WeightedPair(one, other, PairQuality.PER_PAIR + 350L * (apart - 1) / 2));
        }
      }
    }
    List<WeightedPair> chats = GeneralMatching.greatest(34, possible);
    assertThat(chats).hasSize(17);
    List<WeightedPair> after = new ArrayList<>(ties);
    after.addAll(chats);
    MatchingEffect effect = MatchingEffect.of(after, factions, 1);
    assertThat(effect.outside()).isEqualTo(-0.411, within(5e-4));
    assertThat(effect.excess()).isEqualTo(effect.outside() - effect.chance());
    assertThat(effect.excess()).isGreaterThan(before.excess());
    assertThat(effect.meanDistance())
        .isEqualTo(2.064, within(0.08))
        .isLessThan(before.meanDistance());
  }

  @Test
  void countsATieOnceAndLeavesOutPeopleWithoutACohort() {
    List<WeightedPair> ties =
        List.of(new WeightedPair(0, 1, 1), new WeightedPair(1, 0, 1), new WeightedPair(1, 2, 1));
    MatchingEffect effect = MatchingEffect.of(ties, new int[] {0, 1, -7}, 1);
    assertThat(effect.outside()).isEqualTo(1);
    assertThat(effect.crossShare()).isEqualTo(1);
    assertThat(effect.chance()).isEqualTo(1);
    assertThat(effect.meanDistance()).isEqualTo((1 + 2 + 1 + 1 + 2 + 1) / 6.0);
  }

  @Test
  void hasNoNumbersWithoutTies() {
    MatchingEffect effect = MatchingEffect.of(List.of(), new int[] {0, 1}, 1);
    assertThat(effect.outside()).isNaN();
    assertThat(effect.meanDistance()).isNaN();
  }

  private static boolean tied(List<WeightedPair> ties, int one, int other) {
    return ties.stream()
        .anyMatch(
            it -> Math.min(it.one(), it.other()) == one && Math.max(it.one(), it.other()) == other);
  }

  private static int steps(List<WeightedPair> ties, int one, int other) {
    for (WeightedPair tie : ties) {
      int next = tie.one() == one ? tie.other() : tie.other() == one ? tie.one() : -1;
      if (next >= 0 && tied(ties, Math.min(next, other), Math.max(next, other))) {
        return 2;
      }
    }
    return 3;
  }

  private static JsonNode club() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            MatchingEffectTest.class.getResourceAsStream("/reference/graphs.json"))) {
      JsonNode graphs = JsonMapper.shared().readTree(in);
      return Objects.requireNonNull(graphs.get("karate"));
    }
  }
}
