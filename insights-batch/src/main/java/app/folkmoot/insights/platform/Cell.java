package app.folkmoot.insights.platform;

import java.util.List;

/**
 * The figures of one set of people, and what the privacy gate must know about the set.
 *
 * @param people distinct members the figures rest on
 * @param contributors distinct members behind the numerator
 * @param observations what was observed: members, or their posts
 * @param events how many of the observations are of the kind counted
 * @param top1 largest share of the observations that one member has
 * @param top2 largest share that two members have
 */
public record Cell(
    long people,
    long contributors,
    long observations,
    long events,
    double top1,
    double top2,
    List<Figure> figures) {
  public Cell {
    figures = List.copyOf(figures);
  }

  /** The metric's main figure. */
  public Figure main() {
    return figures.getFirst();
  }
}
