package app.folkmoot.insights.matching;

import app.folkmoot.insights.statistics.graph.Closeness;
import app.folkmoot.insights.statistics.graph.Graph;
import app.folkmoot.insights.statistics.graph.Mixing;
import java.util.Arrays;
import java.util.List;

/**
 * How separate two cohorts are in a graph of ties, and how near everyone is, to be compared before
 * and after a round's chats are counted as ties.
 *
 * @param outside E-I of the ties as {@link Mixing#ei()} gives it, -1 to 1; NaN without ties between
 *     labelled people
 * @param chance its value if ties did not look at cohorts, {@link Mixing#expectedEi()}
 * @param crossShare share of ties across, 0 to 1
 * @param meanDistance steps between two people who reach each other, on average; NaN if nobody has
 *     a tie
 */
public record MatchingEffect(
    double outside, double chance, double crossShare, double meanDistance) {

  /** E-I against chance: 0 where cohorts mix as if they were not there, below where they do not. */
  public double excess() {
    return outside - chance;
  }

  /**
   * Measures a graph; a tie given twice counts once. Cost: that of {@link Closeness#of}.
   *
   * @param ties pairs of different people
   * @param cohorts 0, 1, ... by person; below 0 for people without one, whose ties count for
   *     distances only
   * @param seed of the people from whom distances are measured, where they are too many for all
   */
  public static MatchingEffect of(List<WeightedPair> ties, int[] cohorts, long seed) {
    Graph graph =
        Graph.of(
            cohorts.length,
            ties.stream().mapToInt(WeightedPair::one).toArray(),
            ties.stream().mapToInt(WeightedPair::other).toArray());
    int[] labels = Arrays.stream(cohorts).map(it -> Math.max(it, Mixing.UNDISCLOSED)).toArray();
    Mixing mixing = Mixing.of(graph, labels, Arrays.stream(labels).max().orElse(-1) + 1);
    return new MatchingEffect(
        mixing.ei(),
        mixing.expectedEi(),
        (mixing.ei() + 1) / 2,
        Closeness.of(graph, seed).meanDistance());
  }
}
