package app.folkmoot.insights.matching;

import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.Newcombe;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether a round of chats treated two cohorts alike, checked after the fact by who holds the
 * labels; matching itself never sees them.
 *
 * @param unmatchedReference share of the reference cohort's participants who met nobody
 * @param unmatchedFocal the same of the focal cohort
 * @param unmatchedGap focal minus reference with its interval (Newcombe 1998, method 10)
 * @param weightGap mean weight of a focal participant's chat minus the reference's; a participant
 *     without a chat has weight 0
 * @param weightP of that gap, by dealing the labels anew over all labelled participants
 */
public record RoundFairness(
    double unmatchedReference,
    double unmatchedFocal,
    Estimate unmatchedGap,
    double weightGap,
    double weightP) {

  private static final int NOT_HERE = -1;

  /**
   * Compares the cohorts of one round. Both need participants; else shares are NaN. Cost: 9,999
   * labelings.
   *
   * @param cohorts by person: 0 reference, 1 focal, below 0 neither
   * @param seed of the permutation test
   */
  public static RoundFairness of(CoffeeRound round, PairQuality quality, int[] cohorts, long seed) {
    double[] weights = new double[quality.size()];
    for (WeightedPair chat : round.chats()) {
      weights[chat.one()] = chat.weight();
      weights[chat.other()] = chat.weight();
    }
    round
        .trio()
        .ifPresent(trio -> weights[trio.third()] = PairQuality.PER_PAIR + trio.quality() / 2.0);
    int[] here =
        IntStream.range(0, quality.size())
            .map(it -> quality.person(it).optOut() || cohorts[it] < 0 ? NOT_HERE : it)
            .filter(it -> it != NOT_HERE)
            .toArray();
    int[] labels = Arrays.stream(here).map(it -> cohorts[it]).toArray();
    int[] size = new int[2];
    int[] unmatched = new int[2];
    for (int person : here) {
      size[cohorts[person]]++;
      unmatched[cohorts[person]] += weights[person] == 0 ? 1 : 0;
    }
    LabelPermutation.Result test =
        LabelPermutation.test(labels, dealt -> gap(dealt, here, weights), 0, seed);
    return new RoundFairness(
        (double) unmatched[0] / size[0],
        (double) unmatched[1] / size[1],
        Newcombe.difference(unmatched[1], size[1], unmatched[0], size[0]),
        test.observed(),
        test.p());
  }

  private static double gap(int[] labels, int[] here, double[] weights) {
    double[] sums = new double[2];
    double[] counts = new double[2];
    for (int i = 0; i < here.length; i++) {
      sums[labels[i]] += weights[here[i]];
      counts[labels[i]]++;
    }
    return sums[1] / counts[1] - sums[0] / counts[0];
  }
}
