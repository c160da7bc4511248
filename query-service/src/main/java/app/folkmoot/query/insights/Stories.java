package app.folkmoot.query.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a month's numbers: a sentence, what it means, how sure it is, whom it rests on. */
final class Stories {
  private final String month;
  private final Sentences sentences;
  private final List<ShownNumber> numbers;
  private final Map<String, Map<String, Object>> definitions;
  private final NavigableMap<String, List<ShownNumber>> earlier;

  /**
   * A teller of one month.
   *
   * @param earlier the numbers of this and up to five months before
   */
  Stories(
      String month,
      List<ShownNumber> numbers,
      List<Map<String, Object>> definitions,
      NavigableMap<String, List<ShownNumber>> earlier) {
    this.month = month;
    this.sentences = new Sentences(month, numbers);
    this.numbers = numbers;
    this.definitions = new TreeMap<>();
    definitions.forEach(d -> this.definitions.put(String.valueOf(d.get("id")), d));
    this.earlier = earlier;
  }

  /** The stories, the headline rows first. */
  List<Story> all() {
    List<Story> stories = new ArrayList<>();
    for (String id : new String[] {"RSP-02", "RSP-01", "NEW-02", "ENG-01", "ENG-02", "ENG-03"}) {
      ShownNumber main = whole(id, id.equals("ENG-01") ? "mau" : id.equals("ENG-03") ? "gini" : "");
      if (main != null) {
        stories.add(story(id, main));
      }
    }
    coverage(stories);
    return stories;
  }

  private Story story(String id, ShownNumber main) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Everyone", main, false));
    List<String> asides = new ArrayList<>();
    ShownNumber notable = null;
    for (ShownNumber number : numbers) {
      if (!number.metricId().equals(id) || number == main) {
        continue;
      }
      String dimension = number.dimension();
      String cohort = number.cohort();
      if (dimension == null) {
        rows.add(new Row(part(number.part()), number, false));
      } else if (cohort != null) {
        rows.add(new Row(label(dimension, cohort), number, !cohort.equals("undisclosed")));
      } else if (number.isGap()) {
        asides.add(sentences.gap(number));
        if ("gap".equals(number.verdict())) {
          notable = number;
        }
      }
    }
    if (rows.size() == 1 || id.startsWith("ENG-03")) {
      addEarlier(rows, id, main);
    }
    String headline = sentences.headline(id, text(id, "title"), main, notable);
    return new Story(
        id,
        text(id, "title"),
        headline,
        text(id, "description"),
        Sentences.certainty(main, notable),
        Sentences.restsOn(main),
        main.provisional(),
        notable != null,
        Chart.of(
            text(id, "title") + ", " + Telling.month(month),
            rows.stream().filter(r -> r.number().unit().equals(main.unit())).toList()),
        rows,
        asides,
        definition(id));
  }

  private void addEarlier(List<Row> rows, String id, ShownNumber main) {
    for (Map.Entry<String, List<ShownNumber>> entry :
        earlier.headMap(month, false).descendingMap().entrySet()) {
      entry.getValue().stream()
          .filter(n -> n.metricId().equals(id) && n.part().equals(main.part()))
          .filter(n -> n.dimension() == null)
          .findFirst()
          .ifPresent(n -> rows.add(new Row(Telling.month(entry.getKey()), n, false)));
    }
  }

  private void coverage(List<Story> stories) {
    List<Row> rows = new ArrayList<>();
    for (ShownNumber number : numbers) {
      String dimension = number.dimension();
      if (number.metricId().equals("SID-01") && dimension != null) {
        rows.add(new Row(Telling.capital(Telling.dimension(dimension)), number, false));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    ShownNumber first = rows.getFirst().number();
    boolean few = rows.stream().map(r -> r.number().value()).anyMatch(v -> v != null && v < 0.6);
    stories.add(
        new Story(
            "SID-01",
            text("SID-01", "title"),
            first.value() == null
                ? "How many people told us about themselves cannot be shown without risk to one of"
                    + " them."
                : Telling.capital(Telling.value(first))
                    + " of the people here told us about "
                    + Telling.dimension(String.valueOf(first.dimension()))
                    + ".",
            text("SID-01", "description"),
            few
                ? "Fewer than 60 % have told us in at least one respect: those comparisons may not"
                    + " represent everyone."
                : "Enough people have told us for the comparisons above to be read.",
            Sentences.restsOn(first),
            first.provisional(),
            false,
            Chart.of("Share of people who told us, by dimension, " + Telling.month(month), rows),
            rows,
            List.of(),
            definition("SID-01")));
  }

  private @Nullable ShownNumber whole(String id, String part) {
    return numbers.stream()
        .filter(n -> n.metricId().equals(id) && n.part().equals(part) && n.dimension() == null)
        .findFirst()
        .orElse(null);
  }

  private Story.Definition definition(String id) {
    return new Story.Definition(
        text(id, "question"),
        text(id, "population"),
        text(id, "formula"),
        text(id, "window"),
        text(id, "filters"),
        text(id, "minimumPeople"),
        text(id, "references").replaceAll("[\\[\\]]", ""),
        text(id, "version"));
  }

  private String text(String id, String field) {
    Map<String, Object> definition = definitions.get(id);
    Object value = definition == null ? null : definition.get(field);
    return value == null ? id : String.valueOf(value);
  }

  /** Those who did not say are others in each dimension. */
  private static String label(String dimension, String cohort) {
    return cohort.equals("undisclosed")
        ? "Not said: " + Telling.dimension(dimension)
        : Telling.capital(Telling.cohort(cohort));
  }

  private static String part(String part) {
    if (part.startsWith("wau/")) {
      return "Week " + part.substring(part.indexOf('W') + 1) + " of " + part.substring(4, 8);
    }
    return switch (part) {
      case "mau" -> "In the month";
      case "avg-dau" -> "On an average day";
      case "stickiness" -> "Here on an average day";
      case "gini" -> "Gini index";
      case "top-tenth" -> "Given by the most active tenth";
      case "median" -> "Half had an answer after";
      default -> Telling.capital(part);
    };
  }
}
