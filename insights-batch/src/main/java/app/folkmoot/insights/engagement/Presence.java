package app.folkmoot.insights.engagement;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.platform.Study;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ENG-01: who is here, and how often. */
public final class Presence implements Metric {
  private static final int DAY = 1;
  private static final int WEEK = 2;
  private static final int MONTH = 3;

  @Override
  public MetricDefinition definition() {
    return new MetricDefinition(
        "ENG-01",
        1,
        "Who is here",
        "Who is here, and how often?",
        "People with at least one act on a day, in a full week from Monday to Sunday, and in the"
            + " month. Stickiness is the share of the month's people who are here on an average"
            + " day. It says nothing about whether being here did them any good.",
        "people",
        "Everyone who counts and was here in the month",
        "avgDAU = mean of daily distinct people; WAU, MAU likewise; stickiness = avgDAU / MAU",
        "Calendar month",
        Duration.ofDays(7),
        "No programs, no erased members; an import alone is no act",
        10,
        Slicing.NONE,
        List.of("CHAOSS, Contributors"),
        LocalDate.of(2026, 11, 21));
  }

  @Override
  public Cell cell(Rows rows, Study study) {
    long[] spans = rows.all("span");
    long[] numbers = rows.all("number");
    long[] people = rows.all("people");
    long personDays = 0;
    long month = 0;
    List<Figure> weeks = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      switch ((int) spans[i]) {
        case DAY -> personDays += people[i];
        case WEEK ->
            weeks.add(
                Figure.counted(
                    String.format(Locale.ROOT, "wau/%d-W%02d", numbers[i] / 100, numbers[i] % 100),
                    people[i],
                    "people"));
        case MONTH -> month = people[i];
        default -> throw new IllegalStateException("an unknown span: " + spans[i]);
      }
    }
    double daily = (double) personDays / study.window().days();
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.counted("mau", month, "people"));
    figures.add(Figure.counted("avg-dau", daily, "people"));
    figures.add(Figure.counted("stickiness", month == 0 ? Double.NaN : daily / month, "share"));
    figures.addAll(weeks);
    double share = month == 0 ? 0 : 1.0 / month;
    return new Cell(month, month, month, month, share, 2 * share, figures);
  }
}
