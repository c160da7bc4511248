package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom the few candidates of a large community are drawn from. */
class CandidatesTest {

  private static final int PEOPLE = 500;

  private static Person person(int offset, String... interests) {
    return new Person(offset, "g", "s", "t", Set.of(interests), 0, false);
  }

  private static List<WeightedPair> drawn(int people, int[][] ties, IntFunction<Person> person) {
    PairQuality quality =
        new PairQuality(IntStream.range(0, people).mapToObj(person).toList(), new Strangers());
    return Candidates.of(quality, ties, 1);
  }

  private static double share(List<WeightedPair> pairs, Predicate<WeightedPair> wanted) {
    return (double) pairs.stream().filter(wanted).count() / pairs.size();
  }

  @Test
  void looksAtEveryPairOfAFewHundredPeopleAndNotOfMore() {
    int few = Candidates.ALL_PAIRS_UP_TO;
    assertThat(drawn(few, new int[few][0], it -> person(0))).hasSize(few * (few - 1) / 2);
    int more = few + 1;
    assertThat(drawn(more, new int[more][0], it -> person(0)).size())
        .isBetween(more * (Candidates.PER_PERSON - 1), more * Candidates.PER_PERSON);
  }

  @Test
  void drawsFromOnesOwnPartOfTheDay() {
    List<WeightedPair> pairs =
        drawn(PEOPLE, new int[PEOPLE][0], it -> person(it % 2 == 0 ? 0 : 180));
    assertThat(pairs).allMatch(pair -> (pair.one() - pair.other()) % 2 == 0);
    assertThat(share(pairs, pair -> pair.one() % 2 == 0)).isBetween(0.4, 0.6);
  }

  @Test
  void drawsAThirdByCommonInterest() {
    List<WeightedPair> pairs =
        drawn(PEOPLE, new int[PEOPLE][0], it -> person(0, "w" + it % 25, "of everybody"));
    assertThat(share(pairs, pair -> (pair.one() - pair.other()) % 25 == 0)).isBetween(0.15, 0.3);
    List<WeightedPair> atRandom = drawn(PEOPLE, new int[PEOPLE][0], it -> person(0));
    assertThat(share(atRandom, pair -> (pair.one() - pair.other()) % 25 == 0)).isLessThan(0.08);
  }

  @Test
  void drawsAThirdByWalksOfTwoOrThreeTies() {
    int[][] ring = new int[PEOPLE][];
    Arrays.setAll(ring, it -> new int[] {(it + 1) % PEOPLE, (it + PEOPLE - 1) % PEOPLE});
    List<WeightedPair> pairs = drawn(PEOPLE, ring, it -> person(0));
    assertThat(share(pairs, pair -> apart(pair) == 2)).isBetween(0.08, 0.3);
    assertThat(share(pairs, pair -> apart(pair) == 3)).isBetween(0.02, 0.2);
    assertThat(share(pairs, pair -> apart(pair) > 3)).isGreaterThan(0.4);
    assertThat(share(pairs, pair -> apart(pair) == 4)).isLessThan(0.02);
  }

  private static int apart(WeightedPair pair) {
    int steps = pair.other() - pair.one();
    return Math.min(steps, PEOPLE - steps);
  }

  @Test
  void drawsTheFirstPersonAsOftenAsAnyOther() {
    List<WeightedPair> pairs = drawn(PEOPLE, new int[PEOPLE][0], it -> person(0));
    long ofTheFirst = pairs.stream().filter(pair -> pair.one() == 0).count();
    assertThat(ofTheFirst).isGreaterThan(Candidates.PER_PERSON);
  }

  @Test
  void drawsNobodyWhoStaysAway() {
    List<WeightedPair> pairs =
        drawn(
            PEOPLE,
            new int[PEOPLE][0],
            it -> new Person(0, "g", "s", "t", Set.of(), 0, it % 10 == 0));
    assertThat(pairs).noneMatch(pair -> pair.one() % 10 == 0 || pair.other() % 10 == 0);
    assertThat(pairs.size()).isGreaterThan(PEOPLE * 4);
  }

  @Test
  void keepsLargeCommunitiesWholeUpToALimitAndPutsNeighboursInTimeIntoShardsAbove() {
    int limit = Candidates.WHOLE_UP_TO;
    assertThat(parts(limit, drawn(limit, new int[limit][0], it -> person(0)))).hasSize(1);

    int people = limit + 1;
    IntFunction<Person> person = it -> person(it % 2 == 0 ? 0 : 60);
    List<WeightedPair> pairs = drawn(people, new int[people][0], person);
    List<Set<Integer>> parts = parts(people, pairs);
    assertThat(parts).hasSize(5);
    int mixed = 0;
    for (Set<Integer> part : parts) {
      assertThat(part.size()).isBetween(people / 5 - 1, Candidates.SHARD);
      mixed += part.stream().map(it -> it % 2).distinct().count() > 1 ? 1 : 0;
    }
    assertThat(mixed).isEqualTo(1);

    int[][] far = new int[people][];
    Arrays.setAll(far, it -> new int[] {(it + 1) % people, (it + people - 1) % people});
    assertThat(parts(people, drawn(people, far, person))).as("walks stay inside").hasSize(5);
  }

  /** Who hangs together by pairs. */
  private static List<Set<Integer>> parts(int people, List<WeightedPair> pairs) {
    List<List<Integer>> near = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      near.add(new ArrayList<>());
    }
    for (WeightedPair pair : pairs) {
      near.get(pair.one()).add(pair.other());
      near.get(pair.other()).add(pair.one());
    }
    List<Set<Integer>> parts = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int person = 0; person < people; person++) {
      if (seen.add(person)) {
        List<Integer> part = new ArrayList<>(List.of(person));
        for (int at = 0; at < part.size(); at++) {
          near.get(part.get(at)).stream().filter(seen::add).forEach(part::add);
        }
        parts.add(new HashSet<>(part));
      }
    }
    return parts;
  }
}
