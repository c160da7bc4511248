package app.folkmoot.insights.statistics.graph;

import java.util.Arrays;

/**
 * An undirected graph without loops and double ties, in two int arrays (about 8 bytes per tie end
 * while it is built, 4 afterwards).
 */
public final class Graph {

  private final int[] offsets;
  private final int[] targets;

  private Graph(int[] offsets, int[] targets) {
    this.offsets = offsets;
    this.targets = targets;
  }

  /**
   * Takes ties in any order and direction; ties of a member with itself are dropped, repeated ones
   * counted once. Cost: O(nodes + ties), by counting, no comparison.
   */
  public static Graph of(int nodes, int[] from, int[] to) {
    if (from.length != to.length) {
      throw new IllegalArgumentException(
          "every tie has two ends: " + from.length + " and " + to.length + " are given");
    }
    int[] offsets = new int[nodes + 1];
    for (int i = 0; i < from.length; i++) {
      requireNode(from[i], nodes);
      requireNode(to[i], nodes);
      if (from[i] != to[i]) {
        offsets[from[i] + 1]++;
        offsets[to[i] + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      offsets[node + 1] = Math.addExact(offsets[node], offsets[node + 1]);
    }
    int[] unsorted = new int[offsets[nodes]];
    int[] next = Arrays.copyOf(offsets, nodes);
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        unsorted[next[from[i]]++] = to[i];
        unsorted[next[to[i]]++] = from[i];
      }
    }
    return sorted(nodes, offsets, unsorted);
  }

  /** Transposing the lists in order of node leaves each of them ascending; doubles are skipped. */
  private static Graph sorted(int nodes, int[] offsets, int[] unsorted) {
    int[] sorted = new int[unsorted.length];
    int[] next = Arrays.copyOf(offsets, nodes);
    for (int node = 0; node < nodes; node++) {
      for (int a = offsets[node]; a < offsets[node + 1]; a++) {
        int other = unsorted[a];
        if (next[other] == offsets[other] || sorted[next[other] - 1] != node) {
          sorted[next[other]++] = node;
        }
      }
    }
    int[] packed = new int[nodes + 1];
    int at = 0;
    for (int node = 0; node < nodes; node++) {
      packed[node] = at;
      for (int a = offsets[node]; a < next[node]; a++) {
        sorted[at++] = sorted[a];
      }
    }
    packed[nodes] = at;
    return new Graph(packed, at == sorted.length ? sorted : Arrays.copyOf(sorted, at));
  }

  private static void requireNode(int node, int nodes) {
    if (node < 0 || node >= nodes) {
      throw new IllegalArgumentException("members are 0 to " + (nodes - 1) + ", not " + node);
    }
  }

  /** Members, isolated ones included. */
  public int nodes() {
    return offsets.length - 1;
  }

  /** Different pairs of members with a tie. */
  public int ties() {
    return targets.length / 2;
  }

  /** How many others this member has a tie with. */
  public int degree(int node) {
    return offsets[node + 1] - offsets[node];
  }

  /** All degrees, by member. Cost: O(nodes). */
  public int[] degrees() {
    int[] degrees = new int[nodes()];
    Arrays.setAll(degrees, this::degree);
    return degrees;
  }

  /** Where this member's neighbours start in {@link #target}; they end where the next's start. */
  int start(int node) {
    return offsets[node];
  }

  int target(int arc) {
    return targets[arc];
  }

  /**
   * Whether the well connected are tied to the well connected: Pearson correlation of the degrees
   * at the two ends of a tie (Newman 2002), from -1 to 1; NaN without ties or when all ends have
   * the same degree. Cost: O(ties).
   */
  public double degreeAssortativity() {
    double ends = targets.length;
    double sum = 0;
    double squares = 0;
    double products = 0;
    for (int node = 0; node < nodes(); node++) {
      double degree = degree(node);
      sum += degree * degree;
      squares += degree * degree * degree;
      for (int a = offsets[node]; a < offsets[node + 1]; a++) {
        products += degree * degree(targets[a]);
      }
    }
    double mean = sum / ends;
    double variance = squares / ends - mean * mean;
    return ends == 0 || variance <= 0 ? Double.NaN : (products / ends - mean * mean) / variance;
  }
}
