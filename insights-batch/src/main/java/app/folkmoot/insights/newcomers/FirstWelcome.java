package app.folkmoot.insights.newcomers;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Gap;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.platform.Study;
import app.folkmoot.insights.platform.Waits;
import app.folkmoot.insights.statistics.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** NEW-02: whether a first post is welcomed. */
public final class FirstWelcome implements Metric {
  private static final double HOURS = 48;

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "NEW-02",
        1,
        "Is a first post welcomed",
        "Is a first post welcomed?",
        "The share of first-ever discussions by people in their first 90 days that somebody else"
            + " answered within 48 hours. Posts without an answer count as waiting, never as"
            + " missing.",
        "share",
        "First-ever discussions begun in the month within 90 days of joining",
        "1 - S(48 h), S by Kaplan and Meier",
        "Calendar month",
        Duration.ofDays(2),
        "A reply of one's own, of a program, or one a moderator removed is no answer",
        10,
        Slicing.QUARTERLY,
        List.of("Kaplan and Meier 1958", "Greenwood 1926, log-log", "CHAOSS, Newcomer Experience"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    Waits waits = Waits.of(rows);
    return waits.cell(new Figure("", waits.curve().shareBy(HOURS), "share"));
  }

  @Override
  public Optional<Gap> gap(Rows reference, Rows focal, Study study) {
    Estimate a = Waits.of(reference).curve().shareBy(HOURS);
    Estimate b = Waits.of(focal).curve().shareBy(HOURS);
    return Optional.of(new Gap(Gap.between(b, a), b.value() / a.value(), Double.NaN, "share"));
  }
}
