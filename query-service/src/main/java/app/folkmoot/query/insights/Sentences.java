package app.folkmoot.query.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences about a month's numbers: what they are, how sure, and whom they rest on. */
record Sentences(String month, List<ShownNumber> numbers) {

  /**
   * One sentence with the number and what it rests on.
   *
   * @param title what the number is called, for where it cannot be shown
   * @param gap the gap to speak of, if there is one
   */
  String headline(String id, String title, ShownNumber main, @Nullable ShownNumber gap) {
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
      return title
          + ": not shown for "
          + Telling.month(month)
          + ", because too few people stand behind it, or because it would give away a number that"
          + " too few stand behind.";
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

  /** What is said of a comparison of two cohorts. */
  String gap(ShownNumber gap) {
    String dimension = Telling.dimension(String.valueOf(gap.dimension()));
    String caution = gap.mayNotRepresentEveryone() ? " This may not represent everyone." : "";
    if (gap.suppressed() || gap.value() == null) {
      return Telling.capital(dimension)
          + ": no comparison is shown, because too few people stand behind one of the groups.";
    }
    String verdict = gap.verdict();
    if ("gap".equals(verdict)) {
      return Telling.capital(dimension) + ": a gap of " + span(gap) + "." + caution;
    }
    if ("too-few-to-tell".equals(verdict)) {
      return Telling.capital(dimension) + ": too few posts to tell." + caution;
    }
    Double smallest = gap.smallestGap();
    return Telling.capital(dimension)
        + ": no gap shown."
        + (smallest == null
            ? ""
            : " The smallest gap we would have seen: "
                + Telling.difference(smallest, gap.unit())
                + ".")
        + caution;
  }

  static String certainty(ShownNumber main, @Nullable ShownNumber gap) {
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

  static String restsOn(ShownNumber number) {
    Long people = number.people();
    return people == null
        ? "Too few people to say how many."
        : "About " + people + " people, rounded to five.";
  }

  private static String base(ShownNumber number) {
    Long people = number.people();
    return people == null ? "." : " (based on about " + people + " people).";
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
}
