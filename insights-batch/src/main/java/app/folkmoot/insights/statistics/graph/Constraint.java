package app.folkmoot.insights.statistics.graph;

import java.util.Arrays;

/** How much a member's contacts know each other; low values mean a bridge (Burt 1992). */
public final class Constraint {

  private Constraint() {}

  /**
   * c_i = sum over neighbours j of (p_ij + sum over neighbours q of p_iq p_qj)^2 with p = 1/degree;
   * above 0, 1 for a single contact, up to 1.125; NaN for members without ties. Cost: O(sum of
   * squared degrees).
   */
  public static double[] of(Graph graph) {
    int nodes = graph.nodes();
    double[] constraint = new double[nodes];
    double[] through = new double[nodes];
    int[] neighbourOf = new int[nodes];
    Arrays.fill(neighbourOf, -1);
    for (int node = 0; node < nodes; node++) {
      int from = graph.start(node);
      int end = from + graph.degree(node);
      for (int a = from; a < end; a++) {
        neighbourOf[graph.target(a)] = node;
        through[graph.target(a)] = 0;
      }
      for (int a = from; a < end; a++) {
        int contact = graph.target(a);
        double share = 1.0 / graph.degree(contact);
        int last = graph.start(contact) + graph.degree(contact);
        for (int b = graph.start(contact); b < last; b++) {
          if (neighbourOf[graph.target(b)] == node) {
            through[graph.target(b)] += share;
          }
        }
      }
      double sum = 0;
      double own = 1.0 / graph.degree(node);
      for (int a = from; a < end; a++) {
        double invested = own * (1 + through[graph.target(a)]);
        sum += invested * invested;
      }
      constraint[node] = from == end ? Double.NaN : sum;
    }
    return constraint;
  }
}
