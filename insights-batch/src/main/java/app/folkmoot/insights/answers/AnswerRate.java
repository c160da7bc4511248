package app.folkmoot.insights.answers;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Gap;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.platform.Study;
import app.folkmoot.insights.platform.Waits;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.MemberBootstrap;
import app.folkmoot.insights.statistics.ResampledWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** RSP-01: whether a post gets an answer within seven days. */
public final class AnswerRate implements Metric {
  private static final double HOURS = 168;

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "RSP-01",
        1,
        "Does a post get an answer",
        "Does a post get an answer in seven days?",
        "The share of discussions that somebody else answered within seven days. A post that was"
            + " taken away before it was answered counts as long as it stood.",
        "share",
        "Discussions begun in the month",
        "1 - S(168 h), S by Kaplan and Meier; gap tested by permuting cohorts over people",
        "Calendar month",
        Duration.ofDays(7),
        "A reply of one's own, of a program, or one a moderator removed is no answer; resources and"
            + " help requests are measured elsewhere",
        10,
        Slicing.MONTHLY,
        List.of(
            "Kaplan and Meier 1958",
            "Greenwood 1926, log-log",
            "Phipson and Smyth 2010",
            "CHAOSS, Time to First Response"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    Waits waits = Waits.of(rows);
    return waits.cell(new Figure("", waits.curve().shareBy(HOURS), "share"));
  }

  @Override
  public Optional<Gap> gap(Rows reference, Rows focal, Study study) {
    Waits a = Waits.of(reference);
    Waits b = Waits.of(focal);
    if (a.observations() == 0 || b.observations() == 0) {
      return Optional.empty();
    }
    Waits both = Waits.both(reference, focal);
    int[] labels = new int[both.people()];
    Arrays.fill(labels, a.people(), labels.length, 1);
    ResampledWaits waits = both.resampled();
    double p =
        LabelPermutation.test(
                labels,
                dealt -> waits.survivalAt(others(dealt), HOURS) - waits.survivalAt(dealt, HOURS),
                0,
                study.seed())
            .p();
    ResampledWaits ra = a.resampled();
    ResampledWaits rb = b.resampled();
    return Optional.of(
        new Gap(
            new MemberBootstrap(study.seed())
                .difference(
                    b.people(),
                    drawn -> 1 - rb.survivalAt(drawn, HOURS),
                    a.people(),
                    drawn -> 1 - ra.survivalAt(drawn, HOURS)),
            b.curve().shareBy(HOURS).value() / a.curve().shareBy(HOURS).value(),
            p,
            "share"));
  }

  private static int[] others(int[] labels) {
    int[] others = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      others[i] = 1 - labels[i];
    }
    return others;
  }
}
