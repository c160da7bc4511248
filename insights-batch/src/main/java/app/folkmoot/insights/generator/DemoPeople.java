package app.folkmoot.insights.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The five people a visitor of the demo signs in as; each takes the place of a busy member. */
final class DemoPeople {

  /**
   * One of the five.
   *
   * @param place member number, a founder in every demo
   * @param activity so many times as active as the average member
   * @param focal which cohort they belong to; all five have said so
   */
  record Person(
      int place,
      String subject,
      String role,
      String name,
      String headline,
      double activity,
      boolean focal) {}

  private static final List<Person> ALL =
      List.of(
          new Person(
              3,
              "amara",
              "member",
              "Amara Okonjo",
              "Technical writer in a distributed team, new mother",
              5,
              true),
          new Person(
              8, "ben", "member", "Ben Castellan", "Data engineer, climbs on Sundays", 4, false),
          new Person(
              15,
              "mo",
              "moderator",
              "Mo Farahani",
              "Community host, keeps the threads kind",
              5,
              false),
          new Person(
              21, "lea", "leader", "Léa Brandstetter", "Leads people and culture", 3.5, false),
          new Person(
              34, "ada", "admin", "Ada Lindqvist", "Keeps the lights on in this place", 3.5, true));

  private DemoPeople() {}

  static @Nullable Person at(int member) {
    for (Person person : ALL) {
      if (person.place() == member) {
        return person;
      }
    }
    return null;
  }

  /** Makes the five busy founders who stay, whose posts are answered like anybody's. */
  static void takeTheirPlaces(Roster roster) {
    for (Person person : ALL) {
      roster.activity[person.place()] = (float) person.activity();
      roster.authorEffect[person.place()] = 0;
      roster.focal[person.place()] = person.focal();
      roster.disclosed[person.place()] = true;
    }
  }

  /** Gives each of the five one or two of the groups they belong to. */
  static void takeGroups(Roster roster) {
    boolean[] taken = new boolean[roster.groups];
    for (int round = 0; round < 2; round++) {
      for (Person person : ALL) {
        int member = person.place();
        for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
          int group = roster.rowGroup[row];
          if (!taken[group]) {
            taken[group] = true;
            roster.owner[group] = member;
            break;
          }
        }
      }
    }
  }
}
