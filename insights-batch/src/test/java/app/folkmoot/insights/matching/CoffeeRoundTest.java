package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoffeeRoundTest {

  @Test
  void matchesEachPersonOnceLegallyAndLeavesNoLegalPairBehind() {
    int trios = 0;
    for (int seed = 1; seed <= 40; seed++) {
      Crowd crowd = Crowd.of(20 + seed, seed);
      PairQuality quality = crowd.quality();
      CoffeeRound round =
          CoffeeRound.plan(quality, Candidates.of(quality, crowd.ties(), 1), Set.of());
      Set<Integer> seen = new HashSet<>(round.leftOut());
      assertThat(seen).hasSameSizeAs(round.leftOut());
      for (WeightedPair chat : round.chats()) {
        assertThat(quality.of(chat.one(), chat.other())).isNotEqualTo(PairQuality.ILLEGAL);
        assertThat(seen.add(chat.one())).isTrue();
        assertThat(seen.add(chat.other())).isTrue();
      }
      if (round.trio().isPresent()) {
        CoffeeRound.Trio trio = round.trio().get();
        assertThat(seen.add(trio.third())).isTrue();
        assertThat(quality.of(trio.third(), trio.one())).isNotEqualTo(PairQuality.ILLEGAL);
        assertThat(quality.of(trio.third(), trio.other())).isNotEqualTo(PairQuality.ILLEGAL);
        trios++;
      }
      long takingPart = crowd.people().stream().filter(it -> !it.optOut()).count();
      assertThat(seen).hasSize((int) takingPart);
      for (int one : round.leftOut()) {
        for (int other : round.leftOut()) {
          assertThat(quality.of(one, other)).isEqualTo(PairQuality.ILLEGAL);
        }
      }
    }
    assertThat(trios).isGreaterThan(10);
  }

  @Test
  void choosesTheBestLegalTrio() {
    Crowd crowd = Crowd.of(31, 3);
    PairQuality quality = crowd.quality();
    assertThat(takingPart(crowd) % 2).isEqualTo(1);
    CoffeeRound round =
        CoffeeRound.plan(quality, Candidates.of(quality, crowd.ties(), 1), Set.of());
    CoffeeRound.Trio trio = round.trio().orElseThrow();
    List<Integer> left = new ArrayList<>(round.leftOut());
    left.add(trio.third());
    for (int third : left) {
      if (quality.person(third).waited() >= quality.person(trio.third()).waited()) {
        for (WeightedPair chat : round.chats()) {
          int withOne = quality.of(third, chat.one());
          int withOther = quality.of(third, chat.other());
          if (withOne >= 0 && withOther >= 0) {
            assertThat(withOne + withOther).isLessThanOrEqualTo(trio.quality());
          }
        }
      }
    }
  }

  @Test
  void putsNobodyIntoTriosTwiceRunning() {
    int moved = 0;
    for (int seed = 1; seed <= 60; seed++) {
      Crowd crowd = Crowd.of(31, seed);
      PairQuality quality = crowd.quality();
      List<WeightedPair> candidates = Candidates.of(quality, crowd.ties(), 1);
      var first = CoffeeRound.plan(quality, candidates, Set.of()).trio();
      if (first.isPresent()) {
        Set<Integer> last = Set.of(first.get().one(), first.get().other(), first.get().third());
        var second = CoffeeRound.plan(quality, candidates, last).trio();
        if (second.isPresent()) {
          CoffeeRound.Trio trio = second.get();
          assertThat(last).doesNotContain(trio.one(), trio.other(), trio.third());
          moved++;
        }
      }
    }
    assertThat(moved).isGreaterThan(2);
  }

  @Test
  void prefersThoseWhoWereLeftOutLastTime() {
    Person here = new Person(0, "g", "s", "t", Set.of(), 0, false);
    Person waited = new Person(0, "g", "s", "t", Set.of(), 1, false);
    Person better = new Person(0, "h", "r", "u", Set.of(), 0, false);
    PairQuality quality = new PairQuality(List.of(here, waited, better), new Strangers());
    CoffeeRound round =
        CoffeeRound.plan(
            quality,
            List.of(
                new WeightedPair(0, 1, quality.weight(0, 1, quality.of(0, 1))),
                new WeightedPair(0, 2, quality.weight(0, 2, quality.of(0, 2)))),
            Set.of());
    assertThat(quality.of(0, 2)).isGreaterThan(quality.of(0, 1));
    assertThat(round.chats()).extracting(WeightedPair::other).containsExactly(1);
    assertThat(round.trio().orElseThrow().third()).isEqualTo(2);
  }

  /** Two who cannot meet each other are left of five; the pair could take either. */
  private static CoffeeRound.Trio trioOf(Person third, Person other) {
    Person here = new Person(0, "g", "s", "t", Set.of(), 0, false);
    PairQuality quality = new PairQuality(List.of(here, here, third, other, other), NOT_AMONG_LAST);
    WeightedPair chat = new WeightedPair(0, 1, quality.weight(0, 1, quality.of(0, 1)));
    CoffeeRound round = CoffeeRound.plan(quality, List.of(chat), Set.of());
    assertThat(round.chats()).containsExactly(chat);
    assertThat(round.leftOut()).hasSize(2).doesNotContain(round.trio().orElseThrow().third());
    return round.trio().orElseThrow();
  }

  private static final Acquaintance NOT_AMONG_LAST =
      new Acquaintance() {
        @Override
        public boolean blocked(int one, int other) {
          return one >= 2 && other >= 2;
        }

        @Override
        public int weeksSinceMet(int one, int other) {
          return NEVER;
        }

        @Override
        public int distance(int one, int other) {
          return FAR;
        }
      };

  @Test
  void takesAsThirdWhoHasWaitedAndElseTheFirstOfTheBest() {
    Person plain = new Person(0, "g", "s", "t", Set.of(), 0, false);
    Person better = new Person(0, "h", "r", "u", Set.of(), 0, false);
    Person waited = new Person(0, "g", "s", "t", Set.of(), 1, false);
    assertThat(trioOf(plain, plain).third()).isEqualTo(2);
    assertThat(trioOf(plain, better).third()).isEqualTo(3);
    assertThat(trioOf(better, plain).third()).isEqualTo(2);
    assertThat(trioOf(better, waited).third()).isEqualTo(3);
    assertThat(trioOf(waited, better).third()).isEqualTo(2);
    assertThat(trioOf(plain, better).quality()).isEqualTo(2 * 750);
  }

  @Test
  void makesNoTrioOfAnEvenNumber() {
    Person here = new Person(0, "g", "s", "t", Set.of(), 0, false);
    PairQuality quality = new PairQuality(List.of(here, here, here, here), NOT_AMONG_LAST);
    WeightedPair chat = new WeightedPair(0, 1, quality.weight(0, 1, quality.of(0, 1)));
    CoffeeRound round = CoffeeRound.plan(quality, List.of(chat), Set.of());
    assertThat(round.trio()).isEmpty();
    assertThat(round.leftOut()).containsExactly(2, 3);
  }

  @Test
  void pairsWhoWasInTheLastTrioAsReadilyAsWhoWasLeftOut() {
    Person here = new Person(0, "g", "s", "t", Set.of(), 0, false);
    PairQuality quality = new PairQuality(List.of(here, here, here), new Strangers());
    List<WeightedPair> candidates =
        List.of(new WeightedPair(0, 1, 1_000_900), new WeightedPair(0, 2, 1_000_100));
    assertThat(CoffeeRound.plan(quality, candidates, Set.of()).chats())
        .containsExactly(candidates.getFirst());
    assertThat(CoffeeRound.plan(quality, candidates, Set.of(2)).chats())
        .containsExactly(candidates.getLast());
  }

  @Test
  void leavesOutPeopleWhoseWorkingDaysDoNotMeet() {
    Person west = new Person(-480, "g", "s", "t", Set.of(), 0, false);
    Person east = new Person(480, "g", "s", "t", Set.of(), 0, false);
    PairQuality quality = new PairQuality(List.of(west, east), new Strangers());
    CoffeeRound round =
        CoffeeRound.plan(quality, Candidates.of(quality, new int[2][0], 1), Set.of());
    assertThat(round.chats()).isEmpty();
    assertThat(round.leftOut()).containsExactly(0, 1);
  }

  @Test
  void countsCommonHoursAroundTheClock() {
    assertThat(PairQuality.commonHours(0, 0)).isEqualTo(8);
    assertThat(PairQuality.commonHours(0, 330)).isEqualTo(2.5);
    assertThat(PairQuality.commonHours(330, 0)).isEqualTo(2.5);
    assertThat(PairQuality.commonHours(-600, 780)).isEqualTo(7);
    assertThat(PairQuality.commonHours(-300, 540)).isZero();
  }

  @Test
  void considersFewCandidatesInALargeCommunityAndStillMatchesNearlyAll() {
    Crowd crowd = Crowd.of(3000, 5);
    PairQuality quality = crowd.quality();
    List<WeightedPair> candidates = Candidates.of(quality, crowd.ties(), 9);
    assertThat(candidates.size()).isBetween(3000 * 4, 3000 * Candidates.PER_PERSON);
    assertThat(new HashSet<>(candidates)).hasSameSizeAs(candidates);
    assertThat(candidates)
        .allMatch(it -> it.one() < it.other() && quality.of(it.one(), it.other()) >= 0);
    assertThat(Candidates.of(quality, crowd.ties(), 9)).isEqualTo(candidates);
    assertThat(Candidates.of(quality, crowd.ties(), 10)).isNotEqualTo(candidates);
    CoffeeRound round = CoffeeRound.plan(quality, candidates, Set.of());
    assertThat(round.leftOut().size()).isLessThan(3);
  }

  @Test
  void findsNoUnfairnessBetweenCohortsThatMatchingNeverSaw() {
    Crowd crowd = Crowd.of(600, 8);
    PairQuality quality = crowd.quality();
    CoffeeRound round =
        CoffeeRound.plan(quality, Candidates.of(quality, crowd.ties(), 9), Set.of());
    int[] cohorts = new int[600];
    for (int i = 0; i < 600; i++) {
      cohorts[i] = i % 7 == 0 ? -1 : i % 3 == 0 ? 1 : 0;
    }
    RoundFairness fairness = RoundFairness.of(round, quality, cohorts, 4);
    assertThat(fairness.unmatchedFocal()).isLessThan(0.02);
    assertThat(fairness.unmatchedGap().interval().contains(0)).isTrue();
    assertThat(fairness.weightP()).isGreaterThan(0.05);
  }

  @Test
  void findsARoundUnfairThatLeavesOneCohortOut() {
    Crowd crowd = Crowd.of(600, 8);
    PairQuality quality = crowd.quality();
    int[] cohorts = new int[600];
    for (int i = 0; i < 600; i++) {
      cohorts[i] = i % 3 == 0 ? 1 : 0;
    }
    List<WeightedPair> biased =
        Candidates.of(quality, crowd.ties(), 9).stream()
            .filter(it -> (cohorts[it.one()] + cohorts[it.other()]) == 0 || it.one() % 9 == 0)
            .toList();
    RoundFairness fairness =
        RoundFairness.of(CoffeeRound.plan(quality, biased, Set.of()), quality, cohorts, 4);
    assertThat(fairness.unmatchedGap().interval().low()).isGreaterThan(0.2);
    assertThat(fairness.weightGap()).isNegative();
    assertThat(fairness.weightP()).isLessThan(0.01);
  }

  private static long takingPart(Crowd crowd) {
    return crowd.people().stream().filter(it -> !it.optOut()).count();
  }
}
