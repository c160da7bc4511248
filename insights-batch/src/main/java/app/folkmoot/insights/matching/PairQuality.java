package app.folkmoot.insights.matching;

import java.util.List;

/**
 * What a chat of two people is worth (METRICS.md section 6).
 *
 * <p>Quality is {@code floor(1000 (0.35 N + 0.25 Br + 0.15 min(overlap, 4)/4 + 0.15 J + 0.10 Wt) +
 * 0.5)}, 0 to 1000: N is 1 for people at distance 3 or more, one half at 2, nothing at 1; Br the
 * share of group, site and tenure band that differ; overlap the common hours; J Jaccard's share of
 * common interests (0 if neither has any); Wt {@code (min(waited, 3) + min(waited', 3)) / 6}.
 */
public final class PairQuality {

  /** Given for every pair, so that no quality outweighs one more pair. */
  public static final long PER_PAIR = 1_000_000;

  /** Given for each of the two who was left out last time. */
  public static final long PER_WAITING = 10_000;

  /** "These two cannot meet." */
  public static final int ILLEGAL = -1;

  private static final int DAY = 48;
  private static final int WORKING_DAY = 16;

  private final List<Person> people;
  private final Acquaintance acquaintance;

  /** Takes the people in the order of their numbers. */
  public PairQuality(List<Person> people, Acquaintance acquaintance) {
    this.people = people;
    this.acquaintance = acquaintance;
  }

  int size() {
    return people.size();
  }

  Person person(int number) {
    return people.get(number);
  }

  /**
   * Quality of a chat, 0 to 1000, or {@link #ILLEGAL}: somebody opted out, a block, a chat less
   * than 12 weeks ago, less than one common working hour, or one person twice. Cost: O(interests).
   */
  public int of(int one, int other) {
    if (one == other) {
      return ILLEGAL;
    }
    Person a = people.get(one);
    Person b = people.get(other);
    double overlap = commonHours(a.utcOffsetMinutes(), b.utcOffsetMinutes());
    if (a.optOut()
        || b.optOut()
        || overlap < 1
        || acquaintance.blocked(one, other)
        || acquaintance.weeksSinceMet(one, other) < Acquaintance.WEEKS_APART) {
      return ILLEGAL;
    }
    int distance = acquaintance.distance(one, other);
    double novelty = distance >= Acquaintance.FAR ? 1 : distance == 2 ? 0.5 : 0;
    double waiting = (Math.min(a.waited(), 3) + Math.min(b.waited(), 3)) / 6.0;
    double sum =
        0.35 * novelty
            + 0.25 * bridge(a, b)
            + 0.15 * Math.min(overlap, 4) / 4
            + 0.15 * jaccard(a, b)
            + 0.10 * waiting;
    return (int) Math.floor(1000 * sum + 0.5);
  }

  /** The weight of a pair of this quality: cardinality first, then fairness, then quality. */
  public long weight(int one, int other, int quality) {
    int waiting = (people.get(one).waited() > 0 ? 1 : 0) + (people.get(other).waited() > 0 ? 1 : 0);
    return PER_PAIR + PER_WAITING * waiting + quality;
  }

  /** Common hours of two working days from 09 to 17, 0 to 8, around the clock. */
  static double commonHours(int offset, int otherOffset) {
    int apart = Math.floorMod(Math.round((offset - otherOffset) / 30f), DAY);
    return Math.max(0, WORKING_DAY - Math.min(apart, DAY - apart)) / 2.0;
  }

  private static double bridge(Person a, Person b) {
    int differing =
        (a.group().equals(b.group()) ? 0 : 1)
            + (a.site().equals(b.site()) ? 0 : 1)
            + (a.tenureBand().equals(b.tenureBand()) ? 0 : 1);
    return differing / 3.0;
  }

  private static double jaccard(Person a, Person b) {
    int common = 0;
    for (String interest : a.interests()) {
      common += b.interests().contains(interest) ? 1 : 0;
    }
    int all = a.interests().size() + b.interests().size() - common;
    return all == 0 ? 0 : (double) common / all;
  }
}
