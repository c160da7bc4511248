package app.folkmoot.query.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the dashboard, told.
 *
 * @param id the metric's, and the anchor of its place on the page
 * @param headline one sentence with the number and what it rests on
 * @param meaning what it means
 * @param certainty how sure it is
 * @param definition the published definition
 */
record Story(
    String id,
    String title,
    String headline,
    String meaning,
    String certainty,
    String restsOn,
    boolean provisional,
    boolean notable,
    @Nullable Chart chart,
    List<Row> rows,
    List<String> asides,
    Definition definition) {

  /** Whether there is any number to show. */
  boolean shown() {
    return chart != null;
  }

  /** What a number means exactly, as published. */
  record Definition(
      String question,
      String population,
      String formula,
      String window,
      String filters,
      String minimumPeople,
      String references,
      String version) {}
}
