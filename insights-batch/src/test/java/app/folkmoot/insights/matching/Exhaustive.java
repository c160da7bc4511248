package app.folkmoot.insights.matching;

import java.util.List;

/** Looks at every set of pairs; for a dozen people at most. */
final class Exhaustive {

  private Exhaustive() {}

  /** The greatest sum of weights. */
  static long greatest(int people, List<WeightedPair> pairs) {
    return best(people, pairs)[0];
  }

  /** How many sets of pairs reach it. */
  static int optima(int people, List<WeightedPair> pairs) {
    return (int) best(people, pairs)[1];
  }

  private static long[] best(int people, List<WeightedPair> pairs) {
    long[] best = {0, 0};
    search(new boolean[people], pairs, 0, 0, best);
    return best;
  }

  private static void search(
      boolean[] taken, List<WeightedPair> pairs, int from, long sum, long[] best) {
    if (from == pairs.size()) {
      best[1] = sum > best[0] ? 1 : best[1] + (sum == best[0] ? 1 : 0);
      best[0] = Math.max(best[0], sum);
      return;
    }
    search(taken, pairs, from + 1, sum, best);
    WeightedPair pair = pairs.get(from);
    if (!taken[pair.one()] && !taken[pair.other()]) {
      taken[pair.one()] = true;
      taken[pair.other()] = true;
      search(taken, pairs, from + 1, sum + pair.weight(), best);
      taken[pair.one()] = false;
      taken[pair.other()] = false;
    }
  }
}
