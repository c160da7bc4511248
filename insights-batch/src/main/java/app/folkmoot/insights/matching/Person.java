package app.folkmoot.insights.matching;

import java.util.Set;

/**
 * Somebody who takes part in coffee chats, as far as matching may know them.
 *
 * @param utcOffsetMinutes of their time zone on the round's day, -720 to 840; working hours are
 *     taken as 09 to 17 there, on a grid of half an hour
 * @param group where they are mostly at home
 * @param site where they work from
 * @param tenureBand how long they have been there, as a band
 * @param interests any words; compared as they are
 * @param waited in how many of the last rounds in a row they were left out, 0 or more
 * @param optOut does not take part this time
 */
public record Person(
    int utcOffsetMinutes,
    String group,
    String site,
    String tenureBand,
    Set<String> interests,
    int waited,
    boolean optOut) {

  static final int LEAST_OFFSET = -720;
  private static final int GREATEST_OFFSET = 840;

  public Person {
    if (utcOffsetMinutes < LEAST_OFFSET || utcOffsetMinutes > GREATEST_OFFSET) {
      throw new IllegalArgumentException(
          "the offset must lie between "
              + LEAST_OFFSET
              + " and "
              + GREATEST_OFFSET
              + " minutes, not "
              + utcOffsetMinutes);
    }
    if (waited < 0) {
      throw new IllegalArgumentException("the rounds waited must be 0 or more, not " + waited);
    }
    interests = Set.copyOf(interests);
  }
}
