package app.folkmoot.insights.platform.editions;

import app.folkmoot.insights.platform.Cell;
import app.folkmoot.insights.platform.Cohorts;
import app.folkmoot.insights.platform.Gap;
import app.folkmoot.insights.platform.Measurement;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.Slicing;
import app.folkmoot.insights.privacy.Budget;
import app.folkmoot.insights.privacy.Comparison;
import app.folkmoot.insights.privacy.Dimension;
import app.folkmoot.insights.privacy.Figure;
import app.folkmoot.insights.privacy.Past;
import app.folkmoot.insights.privacy.People;
import app.folkmoot.insights.privacy.PrivacyGate;
import app.folkmoot.insights.privacy.Release;
import app.folkmoot.insights.privacy.Scope;
import app.folkmoot.insights.privacy.ShownCell;
import app.folkmoot.insights.privacy.Slice;
import app.folkmoot.insights.privacy.SliceKey;
import app.folkmoot.insights.privacy.Thresholds;
import app.folkmoot.insights.privacy.Window;
import app.folkmoot.insights.statistics.BenjaminiHochberg;
import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes measurements to the privacy gate and brings back what may be read, with its verdicts. */
public final class Gatekeeper {
  private static final double ALPHA = 0.05;
  private static final double LEAST_RATIO = 0.8;
  private static final double MOST_RATIO = 1.25;
  private static final int LEAST_OBSERVATIONS = 30;
  private static final int LEAST_EVENTS = 10;
  private static final double VISIBLE = 2.8;
  private static final double ENOUGH_COVERAGE = 0.6;
  private static final String GAP = "gap";

  private final PrivacyGate gate;

  /** A keeper for these metrics; the headline rows and the coverage alone are cut each month. */
  public Gatekeeper(Thresholds thresholds, List<MetricDefinition> definitions) {
    Set<String> monthly = new HashSet<>();
    for (MetricDefinition definition : definitions) {
      if (definition.headline() || definition.slicing() == Slicing.COVERAGE) {
        monthly.add(definition.id());
      }
    }
    gate = new PrivacyGate(thresholds, new Budget(monthly, List.of()));
  }

  /** What passed, and what later releases must know of it. */
  public record Passed(List<PublishedNumber> numbers, List<Edition.Hidden> hidden) {}

  /**
   * Lets the measurements of one month pass.
   *
   * @param cohorts whether cohorts may be shown at all; provisional numbers show none
   * @param history of earlier releases
   */
  public Passed pass(
      YearMonth month, List<Measurement> measurements, boolean cohorts, List<Past> history) {
    Map<String, Double> adjusted = adjusted(measurements);
    Map<String, Double> coverage = coverage(measurements);
    List<PublishedNumber> numbers = new ArrayList<>();
    List<Past> past = new ArrayList<>();
    for (Measurement measurement : measurements) {
      MetricDefinition definition = measurement.metric().definition();
      Cell whole = measurement.whole();
      if (whole != null) {
        numbers.addAll(whole(definition, month, whole));
      }
      if (cohorts) {
        for (Measurement.Slice slice : measurement.slices()) {
          if (definition.slicing() == Slicing.COVERAGE) {
            numbers.addAll(coverage(definition, month, slice, history, past));
          } else if (definition.headline()) {
            numbers.addAll(cut(definition, month, slice, adjusted, coverage, history, past));
          }
        }
      }
    }
    return new Passed(numbers, past.stream().map(Edition.Hidden::of).toList());
  }

  private List<PublishedNumber> whole(MetricDefinition definition, YearMonth month, Cell whole) {
    List<PublishedNumber> numbers = new ArrayList<>();
    for (app.folkmoot.insights.platform.Figure figure : whole.figures()) {
      SliceKey key = key(definition, figure.part(), month, List.of());
      Slice slice =
          new Slice(
              key,
              List.of(),
              new app.folkmoot.insights.privacy.Cell(
                  "all", people(whole), figure(figure.estimate(), figure.unit(), false)),
              List.of());
      Release release = gate.release(List.of(slice), List.of()).getFirst();
      numbers.add(
          number(definition, figure.part(), figure.unit(), null, null, release.total(), null));
    }
    return numbers;
  }

  private List<PublishedNumber> coverage(
      MetricDefinition definition,
      YearMonth month,
      Measurement.Slice slice,
      List<Past> history,
      List<Past> past) {
    Cell cell = slice.cells().get("");
    if (cell == null) {
      return List.of();
    }
    int all = Math.toIntExact(cell.people());
    int disclosed = Math.toIntExact(cell.events());
    String dimension = slice.cohorts().dimension();
    Slice asked =
        new Slice(
            key(definition, "", month, List.of(dimension)),
            List.of(headcount("disclosed", disclosed), headcount("U", all - disclosed)),
            new app.folkmoot.insights.privacy.Cell(
                "all",
                People.counted(all),
                figure(cell.main().estimate(), cell.main().unit(), false)),
            List.of());
    Release release = gate.release(List.of(asked), history).getFirst();
    past.add(release.asPast());
    boolean hidden = release.cells().stream().anyMatch(ShownCell::suppressed);
    ShownCell shown =
        hidden
            ? release.cells().stream().filter(ShownCell::suppressed).findFirst().orElseThrow()
            : release.total();
    return List.of(number(definition, "", "share", dimension, null, shown, null));
  }

  private static app.folkmoot.insights.privacy.Cell headcount(String id, int people) {
    return new app.folkmoot.insights.privacy.Cell(
        id, People.counted(people), Figure.of(Figure.Kind.HEADCOUNT, people));
  }

  private List<PublishedNumber> cut(
      MetricDefinition definition,
      YearMonth month,
      Measurement.Slice slice,
      Map<String, Double> adjusted,
      Map<String, Double> coverage,
      List<Past> history,
      List<Past> past) {
    Cohorts cohorts = slice.cohorts();
    String dimension = cohorts.dimension();
    List<app.folkmoot.insights.privacy.Cell> cells = new ArrayList<>();
    slice
        .cells()
        .forEach(
            (cohort, cell) ->
                cells.add(
                    new app.folkmoot.insights.privacy.Cell(
                        id(cohort),
                        people(cell),
                        figure(cell.main().estimate(), cell.main().unit(), false))));
    People all =
        cells.stream()
            .map(app.folkmoot.insights.privacy.Cell::people)
            .reduce((a, b) -> together(a, b))
            .orElse(People.counted(0));
    Gap gap = slice.gap();
    List<Comparison> comparisons =
        gap == null
            ? List.of()
            : List.of(
                new Comparison(
                    GAP,
                    List.of(id(cohorts.focal()), id(cohorts.reference())),
                    figure(gap.difference(), gap.unit(), true),
                    adjusted.getOrDefault(definition.id() + dimension, Double.NaN)));
    Slice asked =
        new Slice(
            key(definition, "", month, List.of(dimension)),
            cells,
            new app.folkmoot.insights.privacy.Cell(
                "all", all, Figure.of(Figure.Kind.SCORE, Double.NaN)),
            comparisons);
    Release release = gate.release(List.of(asked), history).getFirst();
    past.add(release.asPast());
    boolean caution =
        coverage.getOrDefault(dimension, 0.0) < ENOUGH_COVERAGE || undisclosedDiffer(slice);
    List<PublishedNumber> numbers = new ArrayList<>();
    for (ShownCell shown : release.cells()) {
      String cohort = shown.id().equals("U") ? Cohorts.UNDISCLOSED : shown.id();
      numbers.add(
          number(
              definition,
              "",
              definition.unit(),
              dimension,
              cohort,
              shown,
              new Remark(null, null, caution)));
    }
    for (ShownCell shown : release.comparisons()) {
      if (gap != null) {
        numbers.add(
            number(
                definition,
                GAP,
                gap.unit(),
                dimension,
                null,
                shown,
                shown.figure() == null
                    ? new Remark(null, null, caution)
                    : remark(slice, gap, adjusted, definition, caution)));
      }
    }
    return numbers;
  }

  /** What is said beside a gap. */
  private record Remark(
      @Nullable String verdict, @Nullable Double smallestGap, boolean mayNotRepresentEveryone) {}

  private static Remark remark(
      Measurement.Slice slice,
      Gap gap,
      Map<String, Double> adjusted,
      MetricDefinition definition,
      boolean caution) {
    boolean enough =
        slice.cells().entrySet().stream()
            .filter(e -> !e.getKey().equals(Cohorts.UNDISCLOSED))
            .allMatch(
                e ->
                    e.getValue().observations() >= LEAST_OBSERVATIONS
                        && e.getValue().events() >= LEAST_EVENTS);
    if (!enough) {
      return new Remark("too-few-to-tell", null, caution);
    }
    double p = adjusted.getOrDefault(definition.id() + slice.cohorts().dimension(), Double.NaN);
    boolean wide = gap.ratio() < LEAST_RATIO || gap.ratio() > MOST_RATIO;
    if (p < ALPHA && wide) {
      return new Remark(GAP, null, caution);
    }
    double smallest = VISIBLE * gap.difference().standardError();
    return new Remark("no-gap-shown", Double.isNaN(smallest) ? null : twoDigits(smallest), caution);
  }

  /** The p values of all gaps of the month, adjusted together. */
  private static Map<String, Double> adjusted(List<Measurement> measurements) {
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (Measurement measurement : measurements) {
      for (Measurement.Slice slice : measurement.slices()) {
        Gap gap = slice.gap();
        if (measurement.metric().definition().headline() && gap != null) {
          names.add(measurement.metric().definition().id() + slice.cohorts().dimension());
          values.add(gap.p());
        }
      }
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(values.stream().mapToDouble(Double::doubleValue).toArray());
    Map<String, Double> byName = new HashMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      byName.put(names.get(i), adjusted[i]);
    }
    return byName;
  }

  private static Map<String, Double> coverage(List<Measurement> measurements) {
    Map<String, Double> coverage = new HashMap<>();
    for (Measurement measurement : measurements) {
      if (measurement.metric().definition().slicing() == Slicing.COVERAGE) {
        for (Measurement.Slice slice : measurement.slices()) {
          slice
              .cells()
              .forEach(
                  (cohort, cell) ->
                      coverage.put(slice.cohorts().dimension(), cell.main().estimate().value()));
        }
      }
    }
    return coverage;
  }

  /** Whether those who said nothing fare unlike either cohort, beyond chance. */
  private static boolean undisclosedDiffer(Measurement.Slice slice) {
    Cell u = slice.cells().get(Cohorts.UNDISCLOSED);
    Cell a = slice.cells().get(slice.cohorts().reference());
    Cell b = slice.cells().get(slice.cohorts().focal());
    if (u == null || a == null || b == null || !u.main().estimate().interval().isDefined()) {
      return false;
    }
    double x = a.main().estimate().value();
    double y = b.main().estimate().value();
    Interval interval = u.main().estimate().interval();
    return interval.high() < Math.min(x, y) || interval.low() > Math.max(x, y);
  }

  private static PublishedNumber number(
      MetricDefinition definition,
      String part,
      String unit,
      @Nullable String dimension,
      @Nullable String cohort,
      ShownCell shown,
      @Nullable Remark remark) {
    Figure figure = shown.figure();
    Double value = figure == null || Double.isNaN(figure.value()) ? null : figure.value();
    PublishedNumber.Range interval =
        figure == null || !figure.interval().isDefined()
            ? null
            : new PublishedNumber.Range(
                figure.interval().low(), figure.interval().high(), Interval.LEVEL);
    String reason = shown.reason() == null ? null : shown.reason().toLowerCase(Locale.ROOT);
    return new PublishedNumber(
        definition.id(),
        part,
        definition.version(),
        "community",
        dimension,
        cohort,
        value,
        unit,
        shown.members() == null ? null : (long) shown.members(),
        interval,
        shown.suppressed(),
        reason == null && value == null ? "not-reached" : reason,
        switch (shown.bound()) {
          case NONE -> null;
          case AT_MOST -> "at-most";
          case AT_LEAST -> "at-least";
        },
        shown.significance(),
        remark == null ? null : remark.verdict(),
        remark == null ? null : remark.smallestGap(),
        remark != null && remark.mayNotRepresentEveryone());
  }

  private static SliceKey key(
      MetricDefinition definition, String part, YearMonth month, List<String> dimensions) {
    return new SliceKey(
        part.isEmpty() ? definition.id() : definition.id() + "/" + part,
        dimensions.stream().map(name -> new Dimension(name, true)).toList(),
        Scope.COMMUNITY,
        Window.month(month));
  }

  private static People people(Cell cell) {
    return new People(
        Math.toIntExact(cell.people()),
        Math.toIntExact(Math.min(cell.people(), cell.contributors())),
        cell.observations(),
        cell.top1(),
        cell.top2());
  }

  private static People together(People a, People b) {
    double amount = a.amount() + b.amount();
    double x = a.amount() == 0 ? 0 : a.largestShare() * a.amount();
    double y = b.amount() == 0 ? 0 : b.largestShare() * b.amount();
    double x2 = a.amount() == 0 ? 0 : a.twoLargestShare() * a.amount();
    double y2 = b.amount() == 0 ? 0 : b.twoLargestShare() * b.amount();
    return new People(
        a.members() + b.members(),
        a.contributors() + b.contributors(),
        amount,
        amount == 0 ? 0 : Math.max(x, y) / amount,
        amount == 0 ? 0 : Math.max(x + y, Math.max(x2, y2)) / amount);
  }

  private static Figure figure(Estimate estimate, String unit, boolean gap) {
    Figure.Kind kind =
        switch (unit) {
          case "people" -> Figure.Kind.HEADCOUNT;
          case "share" -> gap ? Figure.Kind.SHARE_GAP : Figure.Kind.SHARE;
          case "hours" -> Figure.Kind.HOURS;
          default -> Figure.Kind.SCORE;
        };
    return new Figure(kind, estimate.value(), estimate.interval());
  }

  private static String id(String cohort) {
    return cohort.equals(Cohorts.UNDISCLOSED) ? "U" : cohort;
  }

  /** Upwards, so that the promise holds. */
  private static double twoDigits(double value) {
    return new BigDecimal(value).round(new MathContext(2, RoundingMode.CEILING)).doubleValue();
  }
}
