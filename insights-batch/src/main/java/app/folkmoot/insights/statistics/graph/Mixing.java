package app.folkmoot.insights.statistics.graph;

/**
 * How many ties run from each cohort to each cohort, and what that says about mixing.
 *
 * <p>Rows are who asks (wrote the post), columns who answers; for undirected ties each counts in
 * both directions. Only ties with both ends disclosed enter. Measures are NaN where there are no
 * such ties.
 */
public final class Mixing {

  /** The cohort number of members who disclosed none. */
  public static final int UNDISCLOSED = -1;

  private final double[][] counts;
  private final int[] sizes;

  private Mixing(double[][] counts, int[] sizes) {
    this.counts = counts;
    this.sizes = sizes;
  }

  /** Takes a ready matrix, rows to columns, and the number of members of each cohort. */
  public static Mixing of(double[][] counts, int[] sizes) {
    double[][] copy = new double[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      if (counts[row].length != counts.length || sizes.length != counts.length) {
        throw new IllegalArgumentException("mixing needs a square matrix and a size for each row");
      }
      copy[row] = counts[row].clone();
    }
    return new Mixing(copy, sizes.clone());
  }

  /** Counts the ties of a graph, each in both directions. Cost: O(nodes + ties). */
  public static Mixing of(Graph graph, int[] cohorts, int values) {
    double[][] counts = new double[values][values];
    for (int node = 0; node < graph.nodes(); node++) {
      int row = cohorts[node];
      if (row != UNDISCLOSED) {
        int end = graph.start(node) + graph.degree(node);
        for (int a = graph.start(node); a < end; a++) {
          int column = cohorts[graph.target(a)];
          if (column != UNDISCLOSED) {
            counts[row][column]++;
          }
        }
      }
    }
    return new Mixing(counts, sizes(cohorts, values));
  }

  /** Counts directed pairs, which should be different ones. Cost: O(members + pairs). */
  public static Mixing of(int[] from, int[] to, int[] cohorts, int values) {
    double[][] counts = new double[values][values];
    for (int i = 0; i < from.length; i++) {
      int row = cohorts[from[i]];
      int column = cohorts[to[i]];
      if (row != UNDISCLOSED && column != UNDISCLOSED) {
        counts[row][column]++;
      }
    }
    return new Mixing(counts, sizes(cohorts, values));
  }

  private static int[] sizes(int[] cohorts, int values) {
    int[] sizes = new int[values];
    for (int cohort : cohorts) {
      if (cohort != UNDISCLOSED) {
        sizes[cohort]++;
      }
    }
    return sizes;
  }

  /** Ties from one cohort to another (both directions counted if undirected). */
  public double count(int from, int to) {
    return counts[from][to];
  }

  /** Members of a cohort. */
  public int size(int cohort) {
    return sizes[cohort];
  }

  /**
   * E-I index over all ties, (E - I)/(E + I) (Krackhardt and Stern 1988): -1 all inside, 1 all
   * across. Group sizes drive it: read it beside {@link #expectedEi()}.
   */
  public double ei() {
    double inside = 0;
    double all = 0;
    for (int row = 0; row < counts.length; row++) {
      inside += counts[row][row];
      all += rowSum(row);
    }
    return (all - 2 * inside) / all;
  }

  /** E-I over the tie ends of one cohort. */
  public double ei(int cohort) {
    double all = rowSum(cohort);
    return (all - 2 * counts[cohort][cohort]) / all;
  }

  /**
   * The E-I index if ties ignored cohorts: 1 - 2 sum n_g(n_g - 1)/(N(N - 1)); NaN below 2 members.
   */
  public double expectedEi() {
    return 2 * chanceAcross() - 1;
  }

  /**
   * Freeman's segregation 1 - E/E0 (Freeman 1978, generalised to several cohorts and not cut off at
   * 0): 1 no tie across, 0 as by chance, negative for more than chance.
   */
  public double freeman() {
    return 1 - (ei() + 1) / 2 / chanceAcross();
  }

  /** Chance that two random members differ in cohort. */
  private double chanceAcross() {
    double members = 0;
    double same = 0;
    for (int size : sizes) {
      members += size;
      same += (double) size * (size - 1);
    }
    return 1 - same / (members * (members - 1));
  }

  /**
   * Coleman's homophily of one cohort's choices (Coleman 1958): 0 as by chance e = m_g (n_g - 1)/(N
   * - 1), 1 all inside, -1 none inside. NaN when the cohort made no choice or has one member, who
   * could not choose inside.
   */
  public double coleman(int cohort) {
    double members = 0;
    for (int size : sizes) {
      members += size;
    }
    double choices = rowSum(cohort);
    double inside = counts[cohort][cohort];
    double expected = choices * (sizes[cohort] - 1) / (members - 1);
    if (choices == 0) {
      return Double.NaN;
    }
    if (inside > expected) {
      return (inside - expected) / (choices - expected);
    }
    return expected == 0 ? Double.NaN : (inside - expected) / expected;
  }

  /**
   * Newman's assortativity r = (sum e_ii - sum a_i b_i)/(1 - sum a_i b_i) (Newman 2003): 1 all
   * inside, 0 as by activity; NaN if all ties stay in one cohort. Cost: O(cohorts squared).
   */
  public double assortativity() {
    double total = total();
    double same = 0;
    double chance = 0;
    for (int i = 0; i < counts.length; i++) {
      same += counts[i][i] / total;
      chance += rowSum(i) / total * (columnSum(i) / total);
    }
    return chance >= 1 ? Double.NaN : (same - chance) / (1 - chance);
  }

  /**
   * Standard error of r for undirected ties by leaving out one tie at a time, sqrt(sum (r_i - r)^2)
   * (Newman 2003, equation 5). Ties between the same two cohorts give the same r_i, so the cost is
   * O(cohorts to the 4th), not ties.
   */
  public double assortativityError() {
    return jackknife(true);
  }

  /** The same for directed pairs. */
  public double assortativityErrorDirected() {
    return jackknife(false);
  }

  private double jackknife(boolean undirected) {
    double all = assortativity();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = undirected ? i : 0; j < counts.length; j++) {
        if (counts[i][j] > 0) {
          double ties = undirected && i == j ? counts[i][j] / 2 : counts[i][j];
          double without = without(i, j, undirected).assortativity();
          sum += ties * (without - all) * (without - all);
        }
      }
    }
    return Math.sqrt(sum);
  }

  private Mixing without(int from, int to, boolean undirected) {
    Mixing less = of(counts, sizes);
    less.counts[from][to]--;
    less.counts[to][from] -= undirected ? 1 : 0;
    return less;
  }

  /** Newman and Girvan's modularity of the cohorts, sum (e_ii - a_i b_i). */
  public double modularity() {
    double total = total();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i][i] / total - rowSum(i) / total * (columnSum(i) / total);
    }
    return sum;
  }

  /**
   * Log odds of answering one's own kind, blind to who is more active: half of ln[(x_AA + 1/2)(x_BB
   * + 1/2)/((x_AB + 1/2)(x_BA + 1/2))] for two cohorts; 0 none, ln h if own kind is h times as
   * likely. The halves keep it finite, also without any tie (0).
   */
  public double logOdds(int a, int b) {
    return Math.log(
            (counts[a][a] + 0.5)
                * (counts[b][b] + 0.5)
                / ((counts[a][b] + 0.5) * (counts[b][a] + 0.5)))
        / 2;
  }

  private double rowSum(int row) {
    double sum = 0;
    for (double count : counts[row]) {
      sum += count;
    }
    return sum;
  }

  private double columnSum(int column) {
    double sum = 0;
    for (double[] row : counts) {
      sum += row[column];
    }
    return sum;
  }

  private double total() {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum += rowSum(row);
    }
    return sum;
  }
}
