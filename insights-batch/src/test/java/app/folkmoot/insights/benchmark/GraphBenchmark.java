package app.folkmoot.insights.benchmark;

import app.folkmoot.insights.statistics.Average;
import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.MemberBootstrap;
import app.folkmoot.insights.statistics.graph.AuthorMixing;
import app.folkmoot.insights.statistics.graph.Closeness;
import app.folkmoot.insights.statistics.graph.Constraint;
import app.folkmoot.insights.statistics.graph.Coreness;
import app.folkmoot.insights.statistics.graph.Graph;
import app.folkmoot.insights.statistics.graph.Mixing;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Every graph measure on random ties. */
final class GraphBenchmark {

  private static final int LABELINGS = 999;

  private final int members;
  private final int ties;
  private final Ties drawn;

  private GraphBenchmark(int members, int ties) {
    this.members = members;
    this.ties = ties;
    drawn = Ties.of(members, ties);
  }

  static void run(int members, int ties) throws IOException {
    new GraphBenchmark(members, ties).run();
  }

  private void run() throws IOException {
    measure("graph from ties", () -> graph().ties() + " different ties");
    Graph graph = graph();
    measure("E-I beside its chance value", () -> text(mixing(graph).ei()));
    measure("Freeman segregation", () -> text(mixing(graph).freeman()));
    measure(
        "Coleman, both cohorts", () -> text(pairs().coleman(0)) + " " + text(pairs().coleman(1)));
    measure(
        "Newman r and its jackknife",
        () -> text(mixing(graph).assortativity()) + " " + text(mixing(graph).assortativityError()));
    measure("log odds, 2,000 bootstraps", () -> text(bootstrapped()));
    measure("E-I, 999 labelings", () -> text(permuted(graph)));
    measure("degree, mean and median", () -> degrees(graph));
    measure("coreness and its percentile", () -> cores(graph));
    measure("Burt constraint", () -> text(median(Constraint.of(graph))));
    if (members <= Closeness.EXACT_LIMIT) {
      measure("closeness, exact", () -> text(median(Closeness.exact(graph).harmonic())));
    }
    if (members >= Closeness.PIVOTS) {
      measure(
          "closeness, 2,000 pivots",
          () -> text(median(Closeness.byPivots(graph, Closeness.PIVOTS, 1).harmonic())));
    }
  }

  private void measure(String what, Meter.Work work) throws IOException {
    Meter.measure(what, members, ties, work);
  }

  private Graph graph() {
    return Graph.of(members, drawn.from(), drawn.to());
  }

  private Mixing mixing(Graph graph) {
    return Mixing.of(graph, drawn.cohorts(), 2);
  }

  private Mixing pairs() {
    return Mixing.of(drawn.from(), drawn.to(), drawn.cohorts(), 2);
  }

  private double bootstrapped() {
    AuthorMixing byAuthor = AuthorMixing.of(drawn.from(), drawn.to(), drawn.cohorts(), 2);
    Estimate odds =
        new MemberBootstrap(1)
            .interval(byAuthor.authors(), byAuthor.statistic(mixing -> mixing.logOdds(0, 1)));
    return odds.standardError();
  }

  private double permuted(Graph graph) {
    return LabelPermutation.test(
            drawn.cohorts(),
            dealt -> Mixing.of(graph, dealt, 2).ei(),
            mixing(graph).expectedEi(),
            1,
            LABELINGS)
        .p();
  }

  private static String degrees(Graph graph) {
    double[] degrees = Arrays.stream(graph.degrees()).asDoubleStream().toArray();
    return text(Average.mean(degrees)) + " " + text(Average.median(degrees));
  }

  private static String cores(Graph graph) {
    int[] coreness = Coreness.of(graph);
    return "core from " + Coreness.coreFrom(graph, coreness);
  }

  private static double median(double[] values) {
    return Average.median(Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
