package app.folkmoot.query.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a month's numbers: a sentence, what it means, how sure it is, whom it rests on. */
final class Stories {
  private final String month;
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
        asides.add(gap(id, number));
        if ("gap".equals(number.verdict())) {
          notable = number;
        }
      }
    }
    if (rows.size() == 1 || id.startsWith("ENG-03")) {
      addEarlier(rows, id, main);
    }
    String headline = headline(id, main, notable);
    return new Story(
        id,
        text(id, "title"),
        headline,
        text(id, "description"),
        certainty(main, notable),
        restsOn(main),
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
        rows.add(new Row(capital(Telling.dimension(dimension)), number, false));
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
                : capital(Telling.value(first))
                    + " of the people here told us about "
                    + Telling.dimension(String.valueOf(first.dimension()))
                    + ".",
            text("SID-01", "description"),
            few
                ? "Fewer than 60 % have told us in at least one respect: those comparisons may not"
                    + " represent everyone."
                : "Enough people have told us for the comparisons above to be read.",
            restsOn(first),
            first.provisional(),
            false,
            Chart.of("Share of people who told us, by dimension, " + Telling.month(month), rows),
            rows,
            List.of(),
            definition("SID-01")));
  }

  private String headline(String id, ShownNumber main, @Nullable ShownNumber gap) {
    String when = "In " + Telling.month(month) + ", ";
    String base = base(main);
    if (gap != null && gap.value() != null && gap.low() != null && gap.high() != null) {
      ShownNumber focal = focal(gap);
      String who = focal == null ? "one group" : Telling.cohort(String.valueOf(focal.cohort()));
      String others = reference(gap);
      double value = gap.value();
      String span = span(gap);
      return switch (id) {
        case "RSP-02" ->
            when
                + who
                + " waited "
                + span
                + (value > 0 ? " longer" : " less")
                + " for a first answer than "
                + others
                + base;
        case "RSP-01" ->
            when
                + who
                + " got an answer "
                + (value < 0 ? "less" : "more")
                + " often than "
                + others
                + ", by "
                + span
                + base;
        default -> when + who + " differ from " + others + " by " + span + base;
      };
    }
    if (main.value() == null) {
      return when + "this number is not shown: too few people stand behind it.";
    }
    String value = Telling.value(main);
    return switch (id) {
      case "RSP-02" ->
          when
              + "people waited "
              + value
              + " on average for a first answer, the unanswered"
              + " included"
              + base;
      case "RSP-01" -> when + value + " of discussions got an answer within seven days" + base;
      case "NEW-02" ->
          when + value + " of newcomers' first posts were answered within two days" + base;
      case "ENG-01" -> when + "about " + value + " were here.";
      case "ENG-02" -> when + value + " of those who were here spoke up" + base;
      case "ENG-03" -> when + "contributions were spread with a Gini index of " + value + base;
      default -> when + value + base;
    };
  }

  private static String base(ShownNumber number) {
    Long people = number.people();
    return people == null ? "." : " (based on about " + people + " people).";
  }

  private static String restsOn(ShownNumber number) {
    Long people = number.people();
    return people == null
        ? "Too few people to say how many."
        : "About " + people + " people, rounded to five.";
  }

  private static String certainty(ShownNumber main, @Nullable ShownNumber gap) {
    if (gap != null) {
      String p = gap.significance();
      return "We are as sure as this method can be: a difference this large would come about by"
          + " chance in fewer than "
          + ("<0.01".equals(p) ? "1 in 100" : "1 in 20")
          + " communities like this one where both groups fare alike.";
    }
    Double low = main.low();
    Double high = main.high();
    if (low != null && high != null) {
      return "Chance alone could have made this anything from "
          + Telling.interval(main)
          + " (95 % interval).";
    }
    return main.value() == null
        ? "Nothing can be said without exposing someone."
        : "Everyone was counted: chance plays no part, only the rounding to protect people.";
  }

  private String gap(String id, ShownNumber gap) {
    String dimension = Telling.dimension(String.valueOf(gap.dimension()));
    String caution = gap.mayNotRepresentEveryone() ? " This may not represent everyone." : "";
    if (gap.suppressed() || gap.value() == null) {
      return capital(dimension)
          + ": no comparison is shown, because too few people stand behind one of the groups.";
    }
    String verdict = gap.verdict();
    if ("gap".equals(verdict)) {
      return capital(dimension) + ": a gap of " + span(gap) + "." + caution;
    }
    if ("too-few-to-tell".equals(verdict)) {
      return capital(dimension) + ": too few posts to tell." + caution;
    }
    Double smallest = gap.smallestGap();
    return capital(dimension)
        + ": no gap shown."
        + (smallest == null
            ? ""
            : " The smallest gap we would have seen: "
                + Telling.difference(smallest, gap.unit())
                + ".")
        + caution;
  }

  /** The two ends of a gap's interval, as sizes. */
  private static String span(ShownNumber gap) {
    Double low = gap.low();
    Double high = gap.high();
    if (low == null || high == null) {
      return Telling.difference(gap.value() == null ? 0 : gap.value(), gap.unit());
    }
    double least = Math.min(Math.abs(low), Math.abs(high));
    double most = Math.max(Math.abs(low), Math.abs(high));
    String end = Telling.difference(most, gap.unit());
    String start = Telling.difference(least, gap.unit());
    return start.substring(0, start.indexOf(' ')) + " to " + end;
  }

  private @Nullable ShownNumber focal(ShownNumber gap) {
    List<ShownNumber> cohorts = cohorts(gap);
    return cohorts.size() < 2 ? null : cohorts.get(1);
  }

  private String reference(ShownNumber gap) {
    List<ShownNumber> cohorts = cohorts(gap);
    return cohorts.isEmpty()
        ? "the others"
        : Telling.cohort(String.valueOf(cohorts.get(0).cohort()));
  }

  /** Reference first, then focal, as they were published. */
  private List<ShownNumber> cohorts(ShownNumber gap) {
    return numbers.stream()
        .filter(n -> n.metricId().equals(gap.metricId()))
        .filter(n -> n.cohort() != null && !"undisclosed".equals(n.cohort()))
        .filter(n -> String.valueOf(n.dimension()).equals(gap.dimension()))
        .toList();
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
    String name = capital(Telling.cohort(cohort));
    return cohort.equals("undisclosed") ? name + " " + Telling.dimension(dimension) : name;
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
      default -> capital(part);
    };
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
