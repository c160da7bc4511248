package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.Settings;
import app.folkmoot.insights.counts.MonthCounts;
import app.folkmoot.insights.counts.WholeHistory;
import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Cohorts;
import app.folkmoot.insights.platform.Figure;
import app.folkmoot.insights.platform.Measurement;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricCatalog;
import app.folkmoot.insights.platform.Window;
import app.folkmoot.insights.platform.editions.Edition;
import app.folkmoot.insights.platform.editions.EditionStore;
import app.folkmoot.insights.platform.editions.Gatekeeper;
import app.folkmoot.insights.platform.editions.Operations;
import app.folkmoot.insights.platform.editions.PublishedNumber;
import app.folkmoot.insights.platform.facts.FactStore;
import app.folkmoot.insights.platform.facts.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes numbers at a cut-off and hands what passes the gate to the editions. */
final class Measuring {
  private static final String LAST_RECORDED =
      "SELECT coalesce(max(epoch_us(recorded_at)), 0) AS recorded FROM recorded";

  private final Settings settings;
  private final FactStore facts;
  private final MetricCatalog metrics;
  private final Gatekeeper gatekeeper;
  private final EditionStore editions;
  private final CohortFinder cohorts;

  Measuring(
      Settings settings,
      FactStore facts,
      MetricCatalog metrics,
      Gatekeeper gatekeeper,
      EditionStore editions,
      CohortFinder cohorts) {
    this.settings = settings;
    this.facts = facts;
    this.metrics = metrics;
    this.gatekeeper = gatekeeper;
    this.editions = editions;
    this.cohorts = cohorts;
  }

  /** A cut-off: what is known of the event store and of erasures. */
  record CutOff(long position, long erasures) {}

  CutOff now() {
    return new CutOff(facts.position(), facts.erasurePosition());
  }

  /** The plain counts of all months, the whole history, and provisional numbers as computed. */
  void operations(LocalDate date, CutOff cutOff, Progress progress) {
    try (Facts open = facts.read(cutOff.position(), cutOff.erasures())) {
      Map<String, List<PublishedNumber>> months = new TreeMap<>();
      MonthCounts.of(open.query(Facts.resource(MonthCounts.definition().sql())))
          .forEach((month, counts) -> months.put(month.toString(), counts(counts)));
      progress.say("counted " + months.size() + " months");
      WholeHistory history =
          WholeHistory.of(
              open.query(Facts.resource(WholeHistory.WAITS_SQL)),
              open.query(Facts.resource(WholeHistory.AUTHORS_SQL)));
      for (YearMonth month : openMonths(date)) {
        for (Measurement measurement : measure(open, window(open, month, date), List.of())) {
          if (!isClosed(month, measurement.metric())) {
            months
                .computeIfAbsent(month.toString(), m -> new ArrayList<>())
                .addAll(asComputed(measurement));
          }
        }
      }
      editions.keep(new Operations(cutOff.position(), cutOff.erasures(), months, history(history)));
    }
  }

  /** The whole community's numbers of the months that are still open, through the gate. */
  void provisional(LocalDate date, CutOff cutOff, Progress progress) {
    try (Facts open = facts.read(cutOff.position(), cutOff.erasures())) {
      for (YearMonth month : openMonths(date)) {
        Window window = window(open, month, date);
        List<Measurement> measured =
            measure(open, window, List.of()).stream()
                .filter(m -> !isClosed(month, m.metric()))
                .toList();
        Gatekeeper.Passed passed = gatekeeper.pass(month, measured, false, List.of());
        editions.keep(
            edition(
                month, Edition.PROVISIONAL, window.asOf(), cutOff, passed.numbers(), List.of()));
        progress.say(
            month + ": " + passed.numbers().size() + " provisional numbers, no cohort among them");
      }
    }
  }

  /** Closes one group of a month's metrics for good. */
  void close(YearMonth month, MetricCatalog.Closing closing, CutOff cutOff, Progress progress) {
    Instant closedAt = new Window(month, settings.zone(), Instant.MAX).closes(closing.horizon());
    Window window = new Window(month, settings.zone(), closedAt);
    List<Cohorts> who = cohorts.freeze(window);
    try (Facts open = facts.read(cutOff.position(), cutOff.erasures())) {
      open.look(window);
      List<Measurement> measured = new ArrayList<>();
      for (Metric metric : closing.metrics()) {
        progress.say(month + ": " + metric.definition().id());
        measured.add(measure(open, metric, window, who));
      }
      Gatekeeper.Passed passed = gatekeeper.pass(month, measured, true, editions.past());
      editions.keep(
          edition(month, closing.name(), closedAt, cutOff, passed.numbers(), passed.hidden()));
    }
  }

  private List<Measurement> measure(Facts open, Window window, List<Cohorts> who) {
    open.look(window);
    return metrics.metrics().stream().map(m -> measure(open, m, window, who)).toList();
  }

  private static Measurement measure(Facts open, Metric metric, Window window, List<Cohorts> who) {
    return Measurement.of(
        metric, open.query(Facts.resource(metric.definition().sql())), window, who);
  }

  private Edition edition(
      YearMonth month,
      String closing,
      Instant closedAt,
      CutOff cutOff,
      List<PublishedNumber> numbers,
      List<Edition.Hidden> hidden) {
    return new Edition(
        month.toString(),
        closing,
        1,
        closedAt,
        settings.zone().getId(),
        cutOff.position(),
        cutOff.erasures(),
        numbers,
        hidden);
  }

  /** The month of a date, and the one before while it has not closed. */
  private List<YearMonth> openMonths(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    List<YearMonth> open = new ArrayList<>();
    if (metrics.metrics().stream().anyMatch(m -> !isClosed(month.minusMonths(1), m))) {
      open.add(month.minusMonths(1));
    }
    if (metrics.metrics().stream().anyMatch(m -> !isClosed(month, m))) {
      open.add(month);
    }
    return open;
  }

  private boolean isClosed(YearMonth month, Metric metric) {
    return metrics.closings().stream()
        .filter(closing -> closing.metrics().contains(metric))
        .anyMatch(closing -> editions.closed(month, closing.name()).isPresent());
  }

  /** A month as seen at the end of a date, or at the last event if that was earlier. */
  private Window window(Facts open, YearMonth month, LocalDate date) {
    long micros = open.query(LAST_RECORDED).all("recorded")[0];
    Instant recorded = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    Instant end = date.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    return new Window(month, settings.zone(), recorded.isBefore(end) ? recorded : end);
  }

  private List<PublishedNumber> asComputed(Measurement measurement) {
    Cell whole = measurement.whole();
    List<PublishedNumber> numbers = new ArrayList<>();
    if (whole != null) {
      boolean few =
          whole.people() < settings.privacy().cohort()
              || whole.contributors() < settings.privacy().cohort();
      for (Figure figure : whole.figures()) {
        double value = figure.estimate().value();
        numbers.add(
            PublishedNumber.plain(
                measurement.metric().definition().id(),
                figure.part(),
                Double.isNaN(value) ? null : value,
                figure.unit(),
                whole.people(),
                few));
      }
    }
    return numbers;
  }

  private static List<PublishedNumber> counts(Map<String, Long> counts) {
    List<PublishedNumber> numbers = new ArrayList<>();
    counts.forEach(
        (part, count) ->
            numbers.add(
                PublishedNumber.plain("COUNT", part, (double) count, "count", count, false)));
    return numbers;
  }

  private List<PublishedNumber> history(WholeHistory history) {
    boolean few = history.authors() < settings.privacy().cohort();
    return List.of(
        of("shareWithoutReply", history.shareWithoutReply(), "share", history.threads(), few),
        of(
            "medianFirstReplySeconds",
            history.medianFirstReplySeconds(),
            "seconds",
            history.threads(),
            few),
        of("gini", history.gini(), "index", history.authors(), few));
  }

  private static PublishedNumber of(String part, double value, String unit, long n, boolean few) {
    return PublishedNumber.plain("HISTORY", part, Double.isNaN(value) ? null : value, unit, n, few);
  }
}
