package app.folkmoot.insights.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** Pairs of greatest total weight among any people (Blossom V, Kolmogorov 2009, by JGraphT). */
public final class GeneralMatching {

  private GeneralMatching() {}

  /**
   * A set of pairs, nobody in two of them, with the greatest sum of weights; in the order of their
   * people. With weights far above their differences it is also as large as can be. No pairs in, no
   * pairs out. Of equally good sets one is chosen, always the same for the same input.
   *
   * <p>People whom no chain of pairs connects are matched apart. Cost: worst case superquadratic in
   * the largest connected part.
   *
   * @param people greater than every number in the pairs
   * @throws IllegalArgumentException if two people are paired twice or a number is too great
   */
  public static List<WeightedPair> greatest(int people, List<WeightedPair> pairs) {
    return connected(people, pairs).stream()
        .flatMap(part -> matched(people, part).stream())
        .sorted(Comparator.comparingInt(WeightedPair::one))
        .toList();
  }

  private static Collection<List<WeightedPair>> connected(int people, List<WeightedPair> pairs) {
    int[] towardsFirst = IntStream.range(0, people).toArray();
    for (WeightedPair pair : pairs) {
      if (Math.max(pair.one(), pair.other()) >= people) {
        throw new IllegalArgumentException("there are only " + people + " people, not " + pair);
      }
      int one = first(towardsFirst, pair.one());
      int other = first(towardsFirst, pair.other());
      towardsFirst[Math.max(one, other)] = Math.min(one, other);
    }
    Map<Integer, List<WeightedPair>> parts = new LinkedHashMap<>();
    for (WeightedPair pair : pairs) {
      parts.computeIfAbsent(first(towardsFirst, pair.one()), first -> new ArrayList<>()).add(pair);
    }
    return parts.values();
  }

  /** The first person of somebody's part; shortens the way for the next who asks. */
  private static int first(int[] towardsFirst, int person) {
    int at = person;
    while (towardsFirst[at] != at) {
      towardsFirst[at] = towardsFirst[towardsFirst[at]];
      at = towardsFirst[at];
    }
    return at;
  }

  private static List<WeightedPair> matched(int people, List<WeightedPair> part) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(
            SupplierUtil.createIntegerSupplier(people),
            SupplierUtil.createDefaultWeightedEdgeSupplier());
    for (WeightedPair pair : part) {
      graph.addVertex(pair.one());
      graph.addVertex(pair.other());
      DefaultWeightedEdge edge = graph.addEdge(pair.one(), pair.other());
      if (edge == null) {
        throw new IllegalArgumentException("paired twice: " + pair);
      }
      graph.setEdgeWeight(edge, pair.weight());
    }
    return new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
        .getMatching().getEdges().stream().map(edge -> pair(graph, edge)).toList();
  }

  private static WeightedPair pair(
      Graph<Integer, DefaultWeightedEdge> graph, DefaultWeightedEdge edge) {
    int one = graph.getEdgeSource(edge);
    int other = graph.getEdgeTarget(edge);
    long weight = Math.round(graph.getEdgeWeight(edge));
    return new WeightedPair(Math.min(one, other), Math.max(one, other), weight);
  }
}
