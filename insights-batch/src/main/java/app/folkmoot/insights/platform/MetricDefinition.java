package app.folkmoot.insights.platform;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a number means, as leaders read it and as the API and the documents print it.
 *
 * @param id name in the catalogue, such as {@code RSP-01}
 * @param version counts changes of meaning; a closed month keeps the version it was made with
 * @param title a few words
 * @param question the plain question it answers
 * @param description what it means and what to be careful with
 * @param unit share, hours, people or index
 * @param population who counts
 * @param formula how it is computed
 * @param window the period it looks at
 * @param horizon how long after the month's end the last wait in it is over
 * @param filters what is left out
 * @param minimumPeople fewer people than this and nothing is shown
 * @param slicing how it is cut by self-identification
 * @param references sources of the method
 * @param reviewedOn when a person last read this definition against its SQL
 */
public record MetricDefinition(
    String id,
    int version,
    String title,
    String question,
    String description,
    String unit,
    String population,
    String formula,
    String window,
    Duration horizon,
    String filters,
    int minimumPeople,
    Slicing slicing,
    List<String> references,
    LocalDate reviewedOn) {

  public MetricDefinition {
    references = List.copyOf(references);
  }

  /** Whether it is one of the eight rows that come first. */
  public boolean headline() {
    return slicing == Slicing.MONTHLY;
  }

  /** The resource that holds its SQL. */
  public String sql() {
    return "metrics/" + id.toLowerCase(Locale.ROOT) + ".v" + version + ".sql";
  }
}
