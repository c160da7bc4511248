package app.folkmoot.insights.statistics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.folkmoot.insights.statistics.Concentration;
import app.folkmoot.insights.statistics.ReferenceFile;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Meets graphs.json and mixing.json, entry by entry. */
class GraphReferenceTest {

  private static final Offset<Double> TOLERANCE = within(1e-6);

  @Test
  void meetsEveryEntryOfTheGraphs() {
    ReferenceFile file = ReferenceFile.open("graphs.json");
    for (String name : List.of("karate", "florentine", "whiteKinship", "synthetic")) {
      meetsGraph(file.at("/" + name));
    }
    assertThat(file.unread()).isEmpty();
  }

  private static void meetsGraph(ReferenceFile.Entry entry) {
    Graph graph = graph(entry);
    ReferenceFile.Entry expected = entry.at("expected");
    String[] labels = entry.at("label").texts();
    List<String> values = expected.at("sizes").names();
    int[] cohorts = Arrays.stream(labels).mapToInt(values::indexOf).toArray();
    Mixing mixing = Mixing.of(graph, cohorts, values.size());
    for (int g = 0; g < values.size(); g++) {
      String value = values.get(g);
      assertThat(mixing.size(g)).isEqualTo(expected.at("sizes").at(value).integer());
      assertThat(mixing.ei(g)).isEqualTo(expected.at("EI_perGroup").at(value).number(), TOLERANCE);
      assertThat(mixing.coleman(g)).isEqualTo(expected.at("coleman").at(value).number(), TOLERANCE);
      for (int h = 0; h < values.size(); h++) {
        assertThat(mixing.count(g, h))
            .isEqualTo(expected.at("mixingBothDirections").at(value).at(values.get(h)).number());
      }
    }
    assertThat(mixing.ei()).isEqualTo(expected.at("EI").number(), TOLERANCE);
    assertThat(mixing.expectedEi())
        .isEqualTo(expected.at("EI_expectedHeadcount").number(), TOLERANCE);
    assertThat(mixing.freeman()).isEqualTo(expected.at("freeman").number(), TOLERANCE);
    assertThat(mixing.assortativity()).isEqualTo(expected.at("assortativity").number(), TOLERANCE);
    assertThat(mixing.assortativityError())
        .isEqualTo(expected.at("assortativity_se_jackknife").number(), TOLERANCE);
    assertThat(mixing.logOdds(0, 1)).isEqualTo(expected.at("lnOR").number(), TOLERANCE);
    assertThat(mixing.modularity()).isEqualTo(expected.at("modularity").number(), TOLERANCE);
    assertThat(graph.degreeAssortativity())
        .isEqualTo(expected.at("degreeAssortativity").number(), TOLERANCE);
    assertThat(graph.degrees()).isEqualTo(expected.at("degree").integers());
    double[] degrees = Arrays.stream(graph.degrees()).asDoubleStream().toArray();
    assertThat(new Concentration(degrees).gini())
        .isEqualTo(expected.at("degreeGini").number(), TOLERANCE);
    assertThat(Coreness.of(graph)).isEqualTo(expected.at("coreness").integers());
    double[] constraint = expected.at("constraint").numbers();
    double[] ours = Constraint.of(graph);
    for (int i = 0; i < constraint.length; i++) {
      if (Double.isNaN(constraint[i])) {
        assertThat(ours[i]).isNaN();
      } else {
        assertThat(ours[i]).isEqualTo(constraint[i], TOLERANCE);
      }
    }
    Closeness closeness = Closeness.exact(graph);
    assertThat(closeness.harmonic()).containsExactly(expected.at("harmonic").numbers(), TOLERANCE);
    assertThat(closeness.meanDistance())
        .isEqualTo(expected.at("meanDistanceReachable").number(), TOLERANCE);
    assertThat(Arrays.stream(graph.degrees()).filter(d -> d == 0).count())
        .isEqualTo(expected.at("isolates").integer());
  }

  static Graph graph(ReferenceFile.Entry entry) {
    List<int[]> edges =
        entry.at("edges").items().stream().map(ReferenceFile.Entry::integers).toList();
    return Graph.of(
        entry.at("nodes").integer(),
        edges.stream().mapToInt(e -> e[0]).toArray(),
        edges.stream().mapToInt(e -> e[1]).toArray());
  }

  @Test
  void meetsEveryEntryOfTheMixingTables() {
    ReferenceFile file = ReferenceFile.open("mixing.json");
    ReferenceFile.Entry coleman = file.at("/coleman1958");
    assertThat(coleman.at("rowsChooser").texts()).containsExactly("boys", "girls");
    Mixing pupils = mixing(coleman, "matrix", coleman.at("sizes").integers());
    double[] homophily = coleman.at("coleman").numbers();
    assertThat(pupils.coleman(0)).isEqualTo(homophily[0], within(1e-12));
    assertThat(pupils.coleman(1)).isEqualTo(homophily[1], within(1e-12));

    ReferenceFile.Entry newman = file.at("/newman2003");
    assertThat(newman.at("order").texts()).hasSize(4);
    Mixing couples = mixing(newman, "matrix", new int[4]);
    assertThat(couples.assortativity()).isEqualTo(newman.at("assortativity").number(), TOLERANCE);
    assertThat(couples.assortativity())
        .isEqualTo(newman.at("published").number(), within(newman.at("tolerance").number()));
    assertThat(couples.ei()).isEqualTo(newman.at("EI").number(), TOLERANCE);

    meetsEmail(file.at("/emailEuCore"));
    assertThat(file.unread()).isEmpty();
  }

  private static void meetsEmail(ReferenceFile.Entry email) {
    int[] sizes = email.at("sizes").integers();
    assertThat(Arrays.stream(sizes).sum()).isEqualTo(email.at("nodes").integer());
    assertThat(email.at("rawLines").integer()).isEqualTo(25_571);
    Mixing undirected = mixing(email, "undirected", sizes);
    Mixing directed = mixing(email, "directed", sizes);
    assertThat(sum(undirected, sizes.length) / 2).isEqualTo(email.at("undirectedTies").number());
    assertThat(sum(directed, sizes.length)).isEqualTo(email.at("directedArcsNoLoops").number());
    ReferenceFile.Entry expected = email.at("expected");
    assertThat(undirected.ei()).isEqualTo(expected.at("EI_und").number(), TOLERANCE);
    assertThat(undirected.expectedEi())
        .isEqualTo(expected.at("EI_expectedHeadcount").number(), TOLERANCE);
    assertThat(undirected.assortativity()).isEqualTo(expected.at("assort_und").number(), TOLERANCE);
    assertThat(directed.assortativity()).isEqualTo(expected.at("assort_dir").number(), TOLERANCE);
    assertThat(undirected.freeman()).isEqualTo(expected.at("freeman_und").number(), TOLERANCE);
    assertThat(undirected.modularity())
        .isEqualTo(expected.at("modularity_und").number(), TOLERANCE);
    double[] homophily = expected.at("coleman_dir").numbers();
    for (int g = 0; g < homophily.length; g++) {
      if (Double.isNaN(homophily[g])) {
        assertThat(directed.coleman(g)).as("department %s", g).isNaN();
      } else {
        assertThat(directed.coleman(g)).isEqualTo(homophily[g], TOLERANCE);
      }
    }
  }

  private static Mixing mixing(ReferenceFile.Entry entry, String name, int[] sizes) {
    double[][] counts =
        entry.at(name).items().stream().map(ReferenceFile.Entry::numbers).toArray(double[][]::new);
    return Mixing.of(counts, sizes);
  }

  private static double sum(Mixing mixing, int values) {
    double sum = 0;
    for (int row = 0; row < values; row++) {
      for (int column = 0; column < values; column++) {
        sum += mixing.count(row, column);
      }
    }
    return sum;
  }
}
