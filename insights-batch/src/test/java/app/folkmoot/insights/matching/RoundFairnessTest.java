package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundFairnessTest {

  /** Four of each cohort, one who stays away and one without a label. */
  private static final int[] COHORTS = {0, 0, 0, 0, 1, 1, 1, 1, 1, -1};

  private static PairQuality quality() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < COHORTS.length; i++) {
      people.add(new Person(0, "g", "s", "t", Set.of(), 0, i == 8));
    }
    return new PairQuality(people, new Strangers());
  }

  @Test
  void comparesSharesAndWeightsOfTheCohorts() {
    CoffeeRound round =
        new CoffeeRound(
            List.of(new WeightedPair(0, 1, 1_000_400), new WeightedPair(2, 4, 1_000_800)),
            Optional.empty(),
            List.of(3, 5, 6, 7, 9));
    RoundFairness fairness = RoundFairness.of(round, quality(), COHORTS, 1);
    assertThat(fairness.unmatchedReference()).isEqualTo(0.25);
    assertThat(fairness.unmatchedFocal()).isEqualTo(0.75);
    assertThat(fairness.unmatchedGap().value()).isEqualTo(0.5);
    assertThat(fairness.weightGap())
        .isEqualTo(1_000_800 / 4.0 - (2 * 1_000_400 + 1_000_800) / 4.0, within(1e-6));
  }

  @Test
  void givesTheThirdOfATrioHalfOfBothEncounters() {
    CoffeeRound round =
        new CoffeeRound(
            List.of(new WeightedPair(0, 1, 1_000_000)),
            Optional.of(new CoffeeRound.Trio(0, 1, 4, 900)),
            List.of());
    RoundFairness fairness = RoundFairness.of(round, quality(), COHORTS, 1);
    assertThat(fairness.unmatchedFocal()).isEqualTo(0.75);
    assertThat(fairness.weightGap()).isEqualTo(1_000_450 / 4.0 - 500_000, within(1e-6));
  }
}
