package app.folkmoot.insights.disclosure;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.platform.Study;
import app.folkmoot.insights.statistics.Wilson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** SID-01: how much we know; its rows carry the column {@code disclosed}, 0 or 1. */
public final class Coverage implements Metric {

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "SID-01",
        1,
        "How much do we know",
        "How much do we know?",
        "The share of the month's people who chose to say how they identify in a dimension. Below"
            + " 60 % the comparison may not represent everyone. Saying nothing is a right, and no"
            + " target may be set for this number.",
        "share",
        "Everyone in the month's population",
        "disclosed / P, per dimension",
        "Calendar month",
        Duration.ofDays(7),
        "Values as of the window's cohort date; a withdrawal acts in the next computation",
        10,
        Slicing.COVERAGE,
        List.of("Wilson 1927"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    long disclosed = Arrays.stream(rows.all("disclosed")).sum();
    double one = rows.size() == 0 ? 0 : 1.0 / rows.size();
    return new Cell(
        rows.size(),
        disclosed,
        rows.size(),
        disclosed,
        one,
        2 * one,
        List.of(new Figure("", Wilson.share(disclosed, rows.size()), "share")));
  }
}
