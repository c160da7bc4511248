package app.folkmoot.insights.engagement;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Gap;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.platform.Study;
import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.Newcombe;
import app.folkmoot.insights.statistics.Wilson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** ENG-02: which share of those who are here gives something. */
public final class SpeakingUp implements Metric {

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "ENG-02",
        1,
        "Who speaks up",
        "Who speaks up?",
        "The share of the month's people who wrote a post or a reply, shared a resource or gave"
            + " help that still stands. Reading is a fair way to take part: a low share asks for a"
            + " look at who stays silent, not for more noise.",
        "share",
        "Everyone who counts and was here in the month",
        "contributors / active; lurkers = 1 - that",
        "Calendar month",
        Duration.ofDays(7),
        "Content that was taken away is no contribution",
        10,
        Slicing.QUARTERLY,
        List.of("Wilson 1927", "Newcombe 1998, method 10"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    long gave = gave(rows);
    Estimate share = Wilson.share(gave, rows.size());
    double one = rows.size() == 0 ? 0 : 1.0 / rows.size();
    return new Cell(
        rows.size(),
        gave,
        rows.size(),
        gave,
        one,
        2 * one,
        List.of(new Figure("", share, "share")));
  }

  @Override
  public Optional<Gap> gap(Rows reference, Rows focal, Study study) {
    double x = gave(focal);
    double y = gave(reference);
    Estimate difference = Newcombe.difference(x, focal.size(), y, reference.size());
    return Optional.of(
        new Gap(difference, x / focal.size() / (y / reference.size()), Double.NaN, "share"));
  }

  private static long gave(Rows rows) {
    return Arrays.stream(rows.all("given")).filter(given -> given > 0).count();
  }
}
