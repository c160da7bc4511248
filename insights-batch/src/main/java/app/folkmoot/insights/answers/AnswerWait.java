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
import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.KaplanMeier;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.MemberBootstrap;
import app.folkmoot.insights.statistics.ResampledWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** RSP-02: how long one waits for a first answer, the unanswered included. */
public final class AnswerWait implements Metric {
  private static final double HOURS = 168;

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "RSP-02",
        1,
        "How long does one wait",
        "How long does one wait for a first answer, unanswered posts included?",
        "The mean wait for somebody else's first reply, each wait counted up to seven days. Leaving"
            + " the unanswered out would make a bad month look good: they are those who waited"
            + " longest.",
        "hours",
        "Discussions begun in the month",
        "RMST(168 h) = area under S from 0 to 168 h; gap tested by permuting cohorts over people's"
            + " log-rank residuals",
        "Calendar month",
        Duration.ofDays(7),
        "A reply of one's own, of a program, or one a moderator removed is no answer; resources and"
            + " help requests are measured elsewhere",
        10,
        Slicing.MONTHLY,
        List.of(
            "Uno et al. 2014",
            "Efron 1979 (members drawn within their cohort)",
            "Phipson and Smyth 2010",
            "CHAOSS, Time to First Response, but with the unanswered"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    Waits waits = Waits.of(rows);
    KaplanMeier curve = waits.curve();
    Estimate formula = curve.restrictedMean(HOURS);
    ResampledWaits resampled = waits.resampled();
    Estimate drawn =
        new MemberBootstrap(study.seed())
            .interval(waits.people(), members -> resampled.restrictedMean(members, HOURS));
    return waits.cell(
        new Figure(
            "", new Estimate(formula.value(), formula.standardError(), drawn.interval()), "hours"),
        Figure.counted("median", curve.median().orElse(Double.NaN), "hours"));
  }

  @Override
  public Optional<Gap> gap(Rows reference, Rows focal, Study study) {
    Waits a = Waits.of(reference);
    Waits b = Waits.of(focal);
    if (a.observations() == 0 || b.observations() == 0) {
      return Optional.empty();
    }
    ResampledWaits ra = a.resampled();
    ResampledWaits rb = b.resampled();
    Estimate difference =
        new MemberBootstrap(study.seed())
            .difference(
                b.people(),
                drawn -> rb.restrictedMean(drawn, HOURS),
                a.people(),
                drawn -> ra.restrictedMean(drawn, HOURS));
    return Optional.of(
        new Gap(
            difference,
            b.curve().restrictedMean(HOURS).value() / a.curve().restrictedMean(HOURS).value(),
            p(Waits.both(reference, focal), a.people(), study.seed()),
            "hours"));
  }

  private static double p(Waits both, int referencePeople, long seed) {
    int[] labels = new int[both.people()];
    Arrays.fill(labels, referencePeople, labels.length, 1);
    double[] sums = both.sumPerMember(both.residuals());
    return LabelPermutation.test(labels, dealt -> focalSum(dealt, sums), 0, seed).p();
  }

  private static double focalSum(int[] labels, double[] sums) {
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += labels[i] * sums[i];
    }
    return sum;
  }
}
