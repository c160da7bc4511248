package app.folkmoot.insights.engagement;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.platform.Study;
import app.folkmoot.insights.statistics.Bca;
import app.folkmoot.insights.statistics.Concentration;
import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.MemberBootstrap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** ENG-03: whether few do most. */
public final class Evenness implements Metric {
  private static final double TOP = 0.1;

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "ENG-03",
        1,
        "Do few do most",
        "Do few do most?",
        "How unevenly contributions are spread over people, those without any included: 0 when"
            + " everyone gives the same, near 1 when one gives all; and the share the most active"
            + " tenth gives. Open communities often lie above 0.7.",
        "index",
        "Everyone in the month's population, those who gave nothing included",
        "G = sum (2i - n - 1) x(i) / (n sum x), x ascending; top tenth = the ceil(0.1 n) largest",
        "Calendar month",
        Duration.ofDays(7),
        "Content that was taken away is no contribution",
        10,
        Slicing.NONE,
        List.of("Gini 1912", "BCa interval: Efron 1987"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    double[] given = Arrays.stream(rows.all("given")).asDoubleStream().toArray();
    Concentration concentration = new Concentration(given);
    Bca gini =
        Bca.of(
            concentration::gini,
            concentration.giniLeaveOneOut(),
            MemberBootstrap.REPLICATES,
            study.seed());
    Bca top =
        Bca.of(
            drawn -> concentration.topShare(TOP, drawn),
            concentration.topShareLeaveOneOut(TOP),
            MemberBootstrap.REPLICATES,
            study.seed() + 1);
    Arrays.sort(given);
    int n = given.length;
    double total = Arrays.stream(given).sum();
    double first = n == 0 ? 0 : given[n - 1];
    double second = n < 2 ? 0 : given[n - 2];
    long contributors = Arrays.stream(given).filter(x -> x > 0).count();
    return new Cell(
        n,
        contributors,
        n,
        Math.round(total),
        total == 0 ? 0 : first / total,
        total == 0 ? 0 : (first + second) / total,
        List.of(
            new Figure("gini", estimate(gini), "index"),
            new Figure("top-tenth", estimate(top), "share")));
  }

  private static Estimate estimate(Bca bca) {
    return new Estimate(bca.value(), Double.NaN, bca.interval());
  }
}
