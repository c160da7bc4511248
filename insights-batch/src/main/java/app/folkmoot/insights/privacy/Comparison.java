package app.folkmoot.insights.privacy;

import java.util.List;

/**
 * A number computed from several cells: a gap, a ratio, or an index over all disclosed cohorts.
 *
 * @param cells the ids it was computed from; it is shown only if all of them are
 * @param p the test's p, NaN if there is none
 */
public record Comparison(String id, List<String> cells, Figure figure, double p) {

  public Comparison {
    cells = List.copyOf(cells);
  }
}
