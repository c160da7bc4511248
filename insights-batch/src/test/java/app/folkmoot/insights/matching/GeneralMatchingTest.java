package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class GeneralMatchingTest {

  @Test
  void isAsGoodAsTryingEverythingOnSmallGraphs() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(11);
    int compared = 0;
    for (int round = 0; round < 700; round++) {
      int people = 2 + random.nextInt(8);
      long offset = round % 2 == 0 ? 0 : PairQuality.PER_PAIR;
      List<WeightedPair> pairs = new ArrayList<>();
      for (int one = 0; one < people; one++) {
        for (int other = one + 1; other < people; other++) {
          if (random.nextInt(3) > 0 && pairs.size() < 20) {
            pairs.add(new WeightedPair(one, other, offset + random.nextInt(1001)));
          }
        }
      }
      List<WeightedPair> matched = GeneralMatching.greatest(people, pairs);
      assertThat(matched.stream().mapToLong(WeightedPair::weight).sum())
          .as("%s", pairs)
          .isEqualTo(Exhaustive.greatest(people, pairs));
      assertThat(pairs).containsAll(matched);
      Set<Integer> seen = new HashSet<>();
      matched.forEach(
          pair -> {
            assertThat(seen.add(pair.one())).isTrue();
            assertThat(seen.add(pair.other())).isTrue();
          });
      compared++;
    }
    assertThat(compared).isEqualTo(700);
  }

  @Test
  void matchesPeopleWhomNoPairConnectsApart() {
    List<WeightedPair> pairs =
        List.of(
            new WeightedPair(4, 5, 5),
            new WeightedPair(0, 3, 4),
            new WeightedPair(5, 6, 11),
            new WeightedPair(3, 1, 9),
            new WeightedPair(6, 7, 5));
    assertThat(GeneralMatching.greatest(8, pairs))
        .containsExactly(new WeightedPair(1, 3, 9), new WeightedPair(5, 6, 11));
  }

  @Test
  void matchesNobodyWithoutPairs() {
    assertThat(GeneralMatching.greatest(5, List.of())).isEmpty();
  }

  @Test
  void refusesPairsThatMakeNoSense() {
    WeightedPair pair = new WeightedPair(0, 1, 5);
    assertThatThrownBy(() -> GeneralMatching.greatest(2, List.of(pair, new WeightedPair(1, 0, 6))))
        .hasMessageContaining("paired twice");
    assertThatThrownBy(() -> GeneralMatching.greatest(1, List.of(pair)))
        .hasMessageContaining("there are only 1 people");
    assertThatThrownBy(() -> new WeightedPair(1, 1, 5)).hasMessageContaining("two people");
    assertThatThrownBy(() -> new WeightedPair(0, 1, -1)).hasMessageContaining("weight");
  }
}
