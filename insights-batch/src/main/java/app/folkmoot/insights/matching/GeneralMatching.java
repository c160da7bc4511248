package app.folkmoot.insights.matching;

import java.util.Comparator;
import java.util.List;
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
   * pairs out. Of equally good sets one is chosen, always the same for the same input. Cost: worst
   * case superquadratic, measured nearly linear on sparse pairs.
   *
   * @param people greater than every number in the pairs
   * @throws IllegalArgumentException if two people are paired twice or a number is too great
   */
  public static List<WeightedPair> greatest(int people, List<WeightedPair> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(
            SupplierUtil.createIntegerSupplier(people),
            SupplierUtil.createDefaultWeightedEdgeSupplier());
    for (WeightedPair pair : pairs) {
      if (Math.max(pair.one(), pair.other()) >= people) {
        throw new IllegalArgumentException("there are only " + people + " people, not " + pair);
      }
      graph.addVertex(pair.one());
      graph.addVertex(pair.other());
      DefaultWeightedEdge edge = graph.addEdge(pair.one(), pair.other());
      if (edge == null) {
        throw new IllegalArgumentException("paired twice: " + pair);
      }
      graph.setEdgeWeight(edge, pair.weight());
    }
    return new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
        .getMatching().getEdges().stream()
            .map(edge -> pair(graph, edge))
            .sorted(Comparator.comparingInt(WeightedPair::one))
            .toList();
  }

  private static WeightedPair pair(
      Graph<Integer, DefaultWeightedEdge> graph, DefaultWeightedEdge edge) {
    int one = graph.getEdgeSource(edge);
    int other = graph.getEdgeTarget(edge);
    long weight = Math.round(graph.getEdgeWeight(edge));
    return new WeightedPair(Math.min(one, other), Math.max(one, other), weight);
  }
}
