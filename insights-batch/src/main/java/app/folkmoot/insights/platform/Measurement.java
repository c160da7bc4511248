package app.folkmoot.insights.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric's numbers of one window, the whole community's and each cohort's, before the privacy
 * gate.
 *
 * @param metric whose numbers
 * @param whole the whole community's; null for a metric that has none
 * @param slices one for each dimension
 */
public record Measurement(Metric metric, @Nullable Cell whole, List<Slice> slices) {

  /**
   * One dimension's part.
   *
   * @param cohorts who is who in the dimension
   * @param cells by cohort: reference, focal, undisclosed; or the one of the coverage
   * @param gap focal minus reference; null where it is not compared
   */
  public record Slice(Cohorts cohorts, Map<String, Cell> cells, @Nullable Gap gap) {}

  public Measurement {
    slices = List.copyOf(slices);
  }

  /** Computes them from what the metric's SQL returned. */
  public static Measurement of(Metric metric, Rows rows, Window window, List<Cohorts> dimensions) {
    Slicing slicing = metric.definition().slicing();
    List<Slice> slices = new ArrayList<>();
    if (slicing != Slicing.NONE) {
      for (Cohorts cohorts : dimensions) {
        slices.add(slice(metric, rows, window, cohorts));
      }
    }
    Cell whole =
        slicing == Slicing.COVERAGE ? null : metric.cell(rows, study(metric, window, "all"));
    return new Measurement(metric, whole, slices);
  }

  private static Slice slice(Metric metric, Rows rows, Window window, Cohorts cohorts) {
    Study study = study(metric, window, cohorts.dimension());
    Map<String, Cell> cells = new LinkedHashMap<>();
    if (metric.definition().slicing() == Slicing.COVERAGE) {
      Rows marked = rows.plus("disclosed", m -> cohorts.isFocal().containsKey(m) ? 1 : 0);
      cells.put("", metric.cell(marked, study));
      return new Slice(cohorts, cells, null);
    }
    Rows reference = cohorts.select(rows, cohorts.reference());
    Rows focal = cohorts.select(rows, cohorts.focal());
    cells.put(cohorts.reference(), metric.cell(reference, study));
    cells.put(cohorts.focal(), metric.cell(focal, study));
    cells.put(Cohorts.UNDISCLOSED, metric.cell(cohorts.select(rows, Cohorts.UNDISCLOSED), study));
    Gap gap =
        reference.size() == 0 || focal.size() == 0
            ? null
            : metric.gap(reference, focal, study).orElse(null);
    return new Slice(cohorts, cells, gap);
  }

  private static Study study(Metric metric, Window window, String dimension) {
    return new Study(metric.definition().id(), window, dimension);
  }
}
