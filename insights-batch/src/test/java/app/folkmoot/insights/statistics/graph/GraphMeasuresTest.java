package app.folkmoot.insights.statistics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.MemberBootstrap;
import app.folkmoot.insights.statistics.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class GraphMeasuresTest {

  private static final long SEED = Seed.of("NET-04", "2026-Q1", "site");

  private static Graph random(int nodes, int ties, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = random.ints(ties, 0, nodes).toArray();
    int[] to = random.ints(ties, 0, nodes).toArray();
    return Graph.of(nodes, from, to);
  }

  @Test
  void dropsLoopsAndRepeatedTies() {
    Graph graph = Graph.of(4, new int[] {0, 1, 1, 2, 0, 2}, new int[] {1, 0, 1, 0, 1, 2});
    assertThat(graph.ties()).isEqualTo(2);
    assertThat(graph.degrees()).containsExactly(2, 1, 1, 0);
    assertThat(graph.nodes()).isEqualTo(4);
  }

  @Test
  void refusesTiesOfStrangers() {
    assertThatThrownBy(() -> Graph.of(2, new int[] {0}, new int[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> Graph.of(2, new int[] {2}, new int[] {0}))
        .hasMessageContaining("not 2");
    assertThatThrownBy(() -> Graph.of(2, new int[] {-1}, new int[] {0}))
        .hasMessageContaining("not -1");
    assertThatThrownBy(() -> Graph.of(2, new int[] {0}, new int[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two ends");
  }

  @Test
  void saysNothingOfAGraphWithoutTies() {
    Graph graph = Graph.of(3, new int[0], new int[0]);
    Mixing mixing = Mixing.of(graph, new int[] {0, 1, Mixing.UNDISCLOSED}, 2);
    assertThat(mixing.ei()).isNaN();
    assertThat(mixing.freeman()).isNaN();
    assertThat(mixing.assortativity()).isNaN();
    assertThat(mixing.coleman(0)).isNaN();
    assertThat(mixing.logOdds(0, 1)).isZero();
    assertThat(mixing.expectedEi()).isEqualTo(1);
    assertThat(graph.degreeAssortativity()).isNaN();
    assertThat(Coreness.of(graph)).containsExactly(0, 0, 0);
    assertThat(Coreness.coreFrom(graph, Coreness.of(graph))).isEqualTo(1);
    assertThat(Constraint.of(graph)).containsExactly(Double.NaN, Double.NaN, Double.NaN);
    assertThat(Closeness.exact(graph).harmonic()).containsExactly(0, 0, 0);
    assertThat(Closeness.exact(graph).meanDistance()).isNaN();
    Graph alone = Graph.of(1, new int[0], new int[0]);
    assertThat(Closeness.of(alone, SEED).harmonic()).containsExactly(Double.NaN);
  }

  @Test
  void seesNoMixingInOneCohort() {
    Graph graph = Graph.of(3, new int[] {0, 1}, new int[] {1, 2});
    Mixing mixing = Mixing.of(graph, new int[3], 1);
    assertThat(mixing.ei()).isEqualTo(-1);
    assertThat(mixing.assortativity()).isNaN();
    assertThat(mixing.freeman()).isNaN();
  }

  @Test
  void leavesOutUndisclosedEnds() {
    Graph graph = Graph.of(4, new int[] {0, 0, 0}, new int[] {1, 2, 3});
    Mixing mixing = Mixing.of(graph, new int[] {0, 0, 1, Mixing.UNDISCLOSED}, 2);
    assertThat(mixing.count(0, 0)).isEqualTo(2);
    assertThat(mixing.count(0, 1)).isEqualTo(1);
    assertThat(mixing.size(0)).isEqualTo(2);
    assertThat(mixing.ei()).isZero();
  }

  @Test
  void findsTheCoreByItsPercentile() {
    // A clique of four with a tail of two: coreness 3,3,3,3,1,1 and an isolated member.
    Graph graph =
        Graph.of(7, new int[] {0, 0, 0, 1, 1, 2, 3, 4}, new int[] {1, 2, 3, 2, 3, 3, 4, 5});
    int[] coreness = Coreness.of(graph);
    assertThat(coreness).containsExactly(3, 3, 3, 3, 1, 1, 0);
    assertThat(Coreness.coreFrom(graph, coreness)).isEqualTo(3);
  }

  @Test
  void agreesWithPeelingOneByOneOnTheCore() {
    for (int seed = 0; seed < 50; seed++) {
      Graph graph = random(60, 40 + 8 * seed, seed);
      assertThat(Coreness.of(graph)).as("seed %s", seed).isEqualTo(peeled(graph));
    }
  }

  /** The definition itself: take out whoever has fewer than k ties left, for growing k. */
  private static int[] peeled(Graph graph) {
    int[] coreness = new int[graph.nodes()];
    boolean[] out = new boolean[graph.nodes()];
    for (int k = 1; k < graph.nodes(); k++) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int node = 0; node < graph.nodes(); node++) {
          int left = 0;
          for (int a = 0; a < graph.degree(node); a++) {
            left += out[graph.target(graph.start(node) + a)] ? 0 : 1;
          }
          if (!out[node] && left < k) {
            out[node] = true;
            coreness[node] = k - 1;
            changed = true;
          }
        }
      }
    }
    return coreness;
  }

  @Test
  void estimatesClosenessFromPivots() {
    Graph graph = random(400, 1_200, 3);
    double[] exact = Closeness.exact(graph).harmonic();
    Closeness all = Closeness.byPivots(graph, 400, SEED);
    assertThat(all.harmonic()).containsExactly(exact, within(1e-12));
    assertThat(all.meanDistance()).isEqualTo(Closeness.exact(graph).meanDistance(), within(1e-12));
    double[] some = Closeness.byPivots(graph, 100, SEED).harmonic();
    double squares = 0;
    for (int i = 0; i < exact.length; i++) {
      squares += (some[i] - exact[i]) * (some[i] - exact[i]);
    }
    assertThat(Math.sqrt(squares / exact.length)).isBetween(1e-6, 0.02);
    assertThatThrownBy(() -> Closeness.byPivots(graph, 401, SEED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesTheSameBytesForAnyNumberOfThreads() throws Exception {
    Graph graph = random(500, 1_500, 5);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(6)) {
      assertThat(one.submit(() -> Closeness.byPivots(graph, 90, SEED).harmonic()).get())
          .isEqualTo(many.submit(() -> Closeness.byPivots(graph, 90, SEED).harmonic()).get());
      assertThat(one.submit(() -> Closeness.exact(graph).harmonic()).get())
          .isEqualTo(many.submit(() -> Closeness.exact(graph).harmonic()).get());
    }
  }

  @Test
  void measuresEveryDistanceUpToTheLimitAndFromDrawnMembersAbove() {
    int limit = Closeness.EXACT_LIMIT;
    Graph whole = Graph.of(limit, new int[] {0}, new int[] {1});
    assertThat(Closeness.of(whole, SEED).harmonic()[0]).isEqualTo(1.0 / (limit - 1));
    Graph larger = Graph.of(limit + 1, new int[] {0}, new int[] {1});
    assertThat(Closeness.of(larger, SEED).harmonic()[0]).isNotEqualTo(1.0 / limit);
    Graph pair = Graph.of(2, new int[] {0}, new int[] {1});
    assertThat(Closeness.of(pair, SEED).harmonic()).containsExactly(1, 1);
    assertThat(Closeness.byPivots(pair, 2, SEED).harmonic()).containsExactly(1, 1);
  }

  @Test
  void drawsOtherPivotsForAnotherSeed() {
    Graph graph = random(400, 1_200, 3);
    assertThat(Closeness.byPivots(graph, 100, SEED).harmonic())
        .isNotEqualTo(Closeness.byPivots(graph, 100, SEED + 1).harmonic());
  }

  @Test
  void bootstrapsAuthorsWithAllTheirReplies() {
    int[] authors = {0, 0, 1, 2, 3, 4, 4};
    int[] repliers = {1, 2, 0, 4, 2, 0, 5};
    int[] cohorts = {0, 0, 1, 1, 0, Mixing.UNDISCLOSED};
    AuthorMixing byAuthor = AuthorMixing.of(authors, repliers, cohorts, 2);
    Mixing whole = Mixing.of(authors, repliers, cohorts, 2);
    assertThat(byAuthor.authors()).isEqualTo(5);
    Mixing once = byAuthor.drawn(new int[] {1, 1, 1, 1, 1});
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        assertThat(once.count(a, b)).isEqualTo(whole.count(a, b));
      }
    }
    Mixing firstTwice = byAuthor.drawn(new int[] {2, 0, 0, 0, 0});
    assertThat(firstTwice.count(0, 0)).isEqualTo(2);
    assertThat(firstTwice.count(0, 1)).isEqualTo(2);
    assertThat(firstTwice.count(1, 1)).isZero();
    Estimate odds =
        new MemberBootstrap(SEED)
            .interval(byAuthor.authors(), byAuthor.statistic(m -> m.logOdds(0, 1)));
    assertThat(odds.value()).isEqualTo(whole.logOdds(0, 1));
    assertThat(odds.interval().contains(odds.value())).isTrue();
    assertThat(odds.standardError()).isPositive();
  }

  @Test
  void findsSeparatedHalvesUnlikely() {
    // Two cliques of four, one tie across: only the true halves and their swap are as far out.
    int[] from = {0, 0, 0, 1, 1, 2, 4, 4, 4, 5, 5, 6, 0};
    int[] to = {1, 2, 3, 2, 3, 3, 5, 6, 7, 6, 7, 7, 4};
    Graph graph = Graph.of(8, from, to);
    int[] cohorts = {0, 0, 0, 0, 1, 1, 1, 1};
    LabelPermutation.Result result =
        LabelPermutation.test(
            cohorts,
            labels -> Mixing.of(graph, labels, 2).ei(),
            Mixing.of(graph, cohorts, 2).expectedEi(),
            SEED);
    assertThat(result.p()).isEqualTo(2 / 70.0);
  }

  @Test
  void leavesOutOneDirectedPairAtATime() {
    double[][] counts = {{3, 1}, {2, 4}};
    Mixing mixing = Mixing.of(counts, new int[] {4, 4});
    double r = mixing.assortativity();
    double squares = 0;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        double[][] less = Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
        less[a][b]--;
        double without = Mixing.of(less, new int[] {4, 4}).assortativity();
        squares += counts[a][b] * (without - r) * (without - r);
      }
    }
    assertThat(mixing.assortativityErrorDirected()).isEqualTo(Math.sqrt(squares), within(1e-12));
  }
}
