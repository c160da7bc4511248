package app.folkmoot.insights.statistics.graph;

import java.util.Arrays;

/** How deep in the core a member stands (Seidman 1983). */
public final class Coreness {

  private static final double CORE_PERCENTILE = 0.90;

  private Coreness() {}

  /**
   * For each member the largest k such that they belong to a part in which everybody has k ties
   * within it; 0 for isolated ones. Cost: O(nodes + ties) (Batagelj and Zaversnik 2003).
   */
  public static int[] of(Graph graph) {
    int nodes = graph.nodes();
    int[] degree = graph.degrees();
    int highest = Arrays.stream(degree).max().orElse(0);
    int[] bin = new int[highest + 2];
    for (int d : degree) {
      bin[d + 1]++;
    }
    for (int d = 0; d <= highest; d++) {
      bin[d + 1] += bin[d];
    }
    int[] order = new int[nodes];
    int[] position = new int[nodes];
    int[] next = bin.clone();
    for (int node = 0; node < nodes; node++) {
      position[node] = next[degree[node]]++;
      order[position[node]] = node;
    }
    for (int i = 0; i < nodes; i++) {
      int node = order[i];
      int end = graph.start(node) + graph.degree(node);
      for (int a = graph.start(node); a < end; a++) {
        int other = graph.target(a);
        if (degree[other] > degree[node]) {
          // Moves the neighbour to the front of its bin, which then starts one later.
          int front = Math.max(bin[degree[other]], i + 1);
          int displaced = order[front];
          order[position[other]] = displaced;
          position[displaced] = position[other];
          order[front] = other;
          position[other] = front;
          bin[degree[other]] = front + 1;
          degree[other]--;
        }
      }
    }
    return degree;
  }

  /**
   * The coreness from which a member counts as in the core: the nearest-rank 90th percentile among
   * members with a tie; 1 if nobody has one, so that nobody is in the core. Cost: O(n log n).
   */
  public static int coreFrom(Graph graph, int[] coreness) {
    int[] connected = new int[graph.nodes()];
    int count = 0;
    for (int node = 0; node < graph.nodes(); node++) {
      if (graph.degree(node) > 0) {
        connected[count++] = coreness[node];
      }
    }
    Arrays.sort(connected, 0, count);
    return count == 0 ? 1 : connected[(int) Math.ceil(CORE_PERCENTILE * count - 1e-9) - 1];
  }
}
