package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.insights.matching.MentorMatching.Fit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class MentorMatchingTest {

  @Test
  void isAsGoodAsTryingEverythingWithinEveryMentorsRoom() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(12);
    for (int round = 0; round < 300; round++) {
      int mentees = 1 + random.nextInt(5);
      int[] room = new int[1 + random.nextInt(3)];
      for (int mentor = 0; mentor < room.length; mentor++) {
        room[mentor] = random.nextInt(4);
      }
      Set<Integer> waiting = new HashSet<>();
      List<Fit> fits = new ArrayList<>();
      for (int mentee = 0; mentee < mentees; mentee++) {
        if (random.nextInt(3) == 0) {
          waiting.add(mentee);
        }
        for (int mentor = 0; mentor < room.length; mentor++) {
          if (random.nextInt(4) > 0) {
            fits.add(new Fit(mentee, mentor, random.nextInt(1001)));
          }
        }
      }
      List<Fit> chosen = MentorMatching.match(fits, room, waiting);
      int[] used = new int[room.length];
      chosen.forEach(fit -> used[fit.mentor()]++);
      for (int mentor = 0; mentor < room.length; mentor++) {
        assertThat(used[mentor]).isLessThanOrEqualTo(room[mentor]);
      }
      assertThat(chosen).extracting(Fit::mentee).doesNotHaveDuplicates().isSorted();
      assertThat(fits).containsAll(chosen);
      assertThat(worth(chosen, waiting))
          .isEqualTo(best(fits, 0, room.clone(), new HashSet<>(), waiting));
    }
  }

  @Test
  void takesOneMoreMenteeRatherThanABetterFit() {
    List<Fit> fits = List.of(new Fit(0, 0, 1000), new Fit(0, 1, 0), new Fit(1, 0, 0));
    assertThat(MentorMatching.match(fits, new int[] {1, 1}, Set.of()))
        .containsExactly(new Fit(0, 1, 0), new Fit(1, 0, 0));
  }

  @Test
  void takesWhoHasWaitedRatherThanABetterFit() {
    List<Fit> fits = List.of(new Fit(0, 0, 1000), new Fit(1, 0, 0));
    assertThat(MentorMatching.match(fits, new int[] {1}, Set.of(1)))
        .containsExactly(new Fit(1, 0, 0));
  }

  @Test
  void givesTheFitsInTheOrderOfMenteesWhateverTheirOrderWas() {
    List<Fit> fits = List.of(new Fit(2, 1, 7), new Fit(0, 2, 5), new Fit(1, 0, 6));
    assertThat(MentorMatching.match(fits, new int[] {1, 1, 1}, Set.of()))
        .containsExactly(new Fit(0, 2, 5), new Fit(1, 0, 6), new Fit(2, 1, 7));
  }

  @Test
  void matchesNobodyWithoutRoomOrFits() {
    assertThat(MentorMatching.match(List.of(), new int[] {2}, Set.of())).isEmpty();
    assertThat(MentorMatching.match(List.of(new Fit(0, 0, 5)), new int[] {0}, Set.of())).isEmpty();
  }

  @Test
  void refusesFitsThatMakeNoSense() {
    Fit fit = new Fit(0, 0, 5);
    assertThatThrownBy(() -> MentorMatching.match(List.of(fit, fit), new int[] {1}, Set.of()))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> MentorMatching.match(List.of(fit), new int[0], Set.of()))
        .hasMessageContaining("no room is given for mentor 0");
    assertThatThrownBy(() -> MentorMatching.match(List.of(fit), new int[] {-1}, Set.of()))
        .hasMessageContaining("less than no room");
    assertThatThrownBy(() -> new Fit(0, 0, 1001)).hasMessageContaining("score");
  }

  private static long best(
      List<Fit> fits, int from, int[] room, Set<Integer> matched, Set<Integer> waiting) {
    if (from == fits.size()) {
      return 0;
    }
    long best = best(fits, from + 1, room, matched, waiting);
    Fit fit = fits.get(from);
    if (room[fit.mentor()] > 0 && matched.add(fit.mentee())) {
      room[fit.mentor()]--;
      best =
          Math.max(
              best, worth(List.of(fit), waiting) + best(fits, from + 1, room, matched, waiting));
      room[fit.mentor()]++;
      matched.remove(fit.mentee());
    }
    return best;
  }

  private static long worth(List<Fit> fits, Set<Integer> waiting) {
    return fits.stream()
        .mapToLong(
            fit ->
                PairQuality.PER_PAIR
                    + (waiting.contains(fit.mentee()) ? PairQuality.PER_WAITING : 0)
                    + fit.score())
        .sum();
  }
}
