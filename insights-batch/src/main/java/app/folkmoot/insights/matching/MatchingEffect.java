package app.folkmoot.insights.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How separate two cohorts are in a graph of ties, and how near everyone is, to be compared before
 * and after a round's chats are counted as ties.
 *
 * @param outside E-I of the ties, (across - inside) / (across + inside), -1 to 1 (Krackhardt and
 *     Stern 1988); NaN without ties between labelled people
 * @param chance its value if ties did not look at cohorts, {@code 1 - 2 sum n(n-1) / (N(N-1))}
 * @param crossShare share of ties across, 0 to 1
 * @param meanDistance steps between two people of one component, on average; NaN if nobody has a
 *     tie
 */
public record MatchingEffect(
    double outside, double chance, double crossShare, double meanDistance) {

  /** From so many people on, distances are measured from this many of them, evenly spread. */
  public static final int PIVOTS = 2_000;

  /** E-I against chance: 0 where cohorts mix as if they were not there, below where they do not. */
  public double excess() {
    return outside - chance;
  }

  /**
   * Measures a graph; a tie given twice counts once. Cost: O(people x ties) up to {@link #PIVOTS}
   * people, O(PIVOTS x ties) above.
   *
   * @param ties pairs of different people
   * @param cohorts 0, 1, ... by person; below 0 for people without one, whose ties count for
   *     distances only
   */
  public static MatchingEffect of(List<WeightedPair> ties, int[] cohorts) {
    int people = cohorts.length;
    List<List<Integer>> near = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      near.add(new ArrayList<>());
    }
    Set<Long> known = new HashSet<>();
    long across = 0;
    long inside = 0;
    for (WeightedPair tie : ties) {
      int one = Math.min(tie.one(), tie.other());
      int other = Math.max(tie.one(), tie.other());
      if (known.add((long) one << 32 | other)) {
        near.get(one).add(other);
        near.get(other).add(one);
        if (cohorts[one] >= 0 && cohorts[other] >= 0) {
          across += cohorts[one] == cohorts[other] ? 0 : 1;
          inside += cohorts[one] == cohorts[other] ? 1 : 0;
        }
      }
    }
    int[][] adjacent =
        near.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    double all = across + inside;
    return new MatchingEffect(
        (across - inside) / all, chance(cohorts), across / all, meanDistance(adjacent));
  }

  private static double chance(int[] cohorts) {
    int[] sizes = new int[Arrays.stream(cohorts).max().orElse(-1) + 1];
    double all = 0;
    for (int cohort : cohorts) {
      if (cohort >= 0) {
        sizes[cohort]++;
        all++;
      }
    }
    double pairs = 0;
    for (double size : sizes) {
      pairs += size * (size - 1);
    }
    return 1 - 2 * pairs / (all * (all - 1));
  }

  private static double meanDistance(int[][] adjacent) {
    int people = adjacent.length;
    int[] steps = new int[people];
    int[] queue = new int[people];
    double sum = 0;
    long reached = 0;
    int stride = Math.max(1, people / PIVOTS);
    for (int from = 0; from < people; from += stride) {
      Arrays.fill(steps, -1);
      steps[from] = 0;
      queue[0] = from;
      int end = 1;
      for (int at = 0; at < end; at++) {
        for (int next : adjacent[queue[at]]) {
          if (steps[next] < 0) {
            steps[next] = steps[queue[at]] + 1;
            sum += steps[next];
            reached++;
            queue[end++] = next;
          }
        }
      }
    }
    return sum / reached;
  }
}
