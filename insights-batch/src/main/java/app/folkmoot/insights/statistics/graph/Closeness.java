package app.folkmoot.insights.statistics.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How near everyone is.
 *
 * @param harmonic by member, the mean of 1/distance over all others, unreachable ones counting 0
 *     (Marchiori and Latora 2000): 1 tied to everybody, 0 isolated; NaN with fewer than 2 members
 * @param meanDistance mean length of the shortest paths found between members who reach each other;
 *     NaN without ties
 */
public record Closeness(double[] harmonic, double meanDistance) {

  /** Up to this many members every distance is measured. */
  public static final int EXACT_LIMIT = 20_000;

  /** Members drawn to measure from otherwise. */
  public static final int PIVOTS = 2_000;

  private static final int BATCH = 32;

  /** Exact up to {@value #EXACT_LIMIT} members, by {@value #PIVOTS} pivots above. */
  public static Closeness of(Graph graph, long seed) {
    return graph.nodes() <= EXACT_LIMIT ? exact(graph) : byPivots(graph, PIVOTS, seed);
  }

  /** Measures all distances by breadth-first search. Cost: O(nodes x ties), on all cores. */
  public static Closeness exact(Graph graph) {
    int nodes = graph.nodes();
    double[] harmonic = new double[nodes];
    long[] pairs = new long[nodes];
    long[] lengths = new long[nodes];
    ThreadLocal<Search> searches = ThreadLocal.withInitial(() -> new Search(graph));
    IntStream.range(0, nodes)
        .parallel()
        .forEach(
            source -> {
              Search search = searches.get();
              search.from(source);
              // Summed by distance, not by member, so renumbering members changes no bit.
              double sum = 0;
              for (int d = 1; d <= search.farthest; d++) {
                sum += (double) search.atDistance(d) / d;
                pairs[source] += search.atDistance(d);
                lengths[source] += (long) d * search.atDistance(d);
              }
              harmonic[source] = nodes < 2 ? Double.NaN : sum / (nodes - 1);
            });
    return new Closeness(harmonic, mean(lengths, pairs));
  }

  /**
   * Estimates it from distances to members drawn without replacement (Eppstein and Wang 2004): the
   * mean of 1/distance to the drawn others, unbiased, with an error of at most 1/(2 sqrt(pivots)).
   * Cost: O(pivots x ties), on all cores; same result for any number of threads.
   */
  public static Closeness byPivots(Graph graph, int pivots, long seed) {
    int nodes = graph.nodes();
    if (pivots < 2 || pivots > nodes) {
      throw new IllegalArgumentException(
          "need 2 to " + nodes + " pivots for " + nodes + " members, not " + pivots);
    }
    int[] drawn = draw(nodes, pivots, seed);
    double[] sums = new double[nodes];
    int[] others = new int[nodes];
    Arrays.fill(others, pivots);
    long[] pairs = new long[pivots];
    long[] lengths = new long[pivots];
    Search[] searches = new Search[Math.min(BATCH, pivots)];
    Arrays.setAll(searches, i -> new Search(graph));
    for (int first = 0; first < pivots; first += BATCH) {
      int start = first;
      int size = Math.min(BATCH, pivots - first);
      IntStream.range(0, size).parallel().forEach(i -> searches[i].from(drawn[start + i]));
      // Adding up in the order of the pivots keeps the result the same for any number of threads.
      for (int i = 0; i < size; i++) {
        Search search = searches[i];
        others[drawn[first + i]]--;
        for (int at = 1; at < search.found; at++) {
          int node = search.queue[at];
          sums[node] += 1.0 / search.distance[node];
          lengths[first + i] += search.distance[node];
        }
        pairs[first + i] = search.found - 1L;
      }
    }
    double[] harmonic = new double[nodes];
    Arrays.setAll(harmonic, node -> sums[node] / others[node]);
    return new Closeness(harmonic, mean(lengths, pairs));
  }

  private static int[] draw(int nodes, int pivots, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    int[] deck = IntStream.range(0, nodes).toArray();
    for (int i = 0; i < pivots; i++) {
      int j = i + random.nextInt(nodes - i);
      int kept = deck[i];
      deck[i] = deck[j];
      deck[j] = kept;
    }
    return Arrays.copyOf(deck, pivots);
  }

  private static double mean(long[] lengths, long[] pairs) {
    long count = Arrays.stream(pairs).sum();
    return count == 0 ? Double.NaN : (double) Arrays.stream(lengths).sum() / count;
  }

  /** Breadth-first search whose arrays are used again from source to source. */
  private static final class Search {
    private final Graph graph;
    private final int[] distance;
    private final int[] queue;
    private final int[] levels;
    private int found;
    private int farthest;

    Search(Graph graph) {
      this.graph = graph;
      distance = new int[graph.nodes()];
      Arrays.fill(distance, -1);
      queue = new int[graph.nodes()];
      levels = new int[graph.nodes() + 1];
    }

    void from(int source) {
      for (int i = 0; i < found; i++) {
        distance[queue[i]] = -1;
      }
      Arrays.fill(levels, 0, farthest + 1, 0);
      distance[source] = 0;
      queue[0] = source;
      found = 1;
      for (int i = 0; i < found; i++) {
        int node = queue[i];
        int end = graph.start(node) + graph.degree(node);
        for (int a = graph.start(node); a < end; a++) {
          int other = graph.target(a);
          if (distance[other] < 0) {
            distance[other] = distance[node] + 1;
            levels[distance[other]]++;
            queue[found++] = other;
          }
        }
      }
      farthest = distance[queue[found - 1]];
    }

    int atDistance(int d) {
      return levels[d];
    }
  }
}
