package app.folkmoot.insights.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * The few pairs that a round considers, so that a large community never looks at all of them.
 *
 * <p>Everyone draws people of the same band of time zones with a common interest, people two or
 * three ties away, and people of the same band at random, until enough of them are legal. Up to a
 * few hundred people every legal pair is a candidate. Above {@value #WHOLE_UP_TO} people neighbours
 * in time are put into shards that no pair crosses, because matching takes ever longer the more
 * people hang together; who shares a shard changes with the seed.
 */
public final class Candidates {

  /** Up to this many people, every legal pair. */
  public static final int ALL_PAIRS_UP_TO = 300;

  /** Candidates that each person draws; drawn by others, a person has more. */
  public static final int PER_PERSON = 6;

  /** Up to this many people, no shards. */
  public static final int WHOLE_UP_TO = 10_000;

  /** The most people of a shard. */
  public static final int SHARD = 2_500;

  private static final int BAND_MINUTES = 180;
  private static final int TRIES = 40;

  private final PairQuality quality;
  private final int[][] ties;
  private final UniformRandomProvider random;
  private final int[] shards;
  private final Map<Bucket, int[]> buckets = new HashMap<>();

  /** People of one shard and band; of one interest, or all of them if it is empty. */
  private record Bucket(int shard, int band, String interest) {}

  private Candidates(PairQuality quality, int[][] ties, long seed) {
    this.quality = quality;
    this.ties = ties;
    random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    shards = shards(quality, random);
    Map<Bucket, List<Integer>> found = new HashMap<>();
    for (int person = 0; person < quality.size(); person++) {
      if (!quality.person(person).optOut()) {
        found.computeIfAbsent(bucket(person, ""), key -> new ArrayList<>()).add(person);
        for (String interest : quality.person(person).interests()) {
          found.computeIfAbsent(bucket(person, interest), key -> new ArrayList<>()).add(person);
        }
      }
    }
    found.forEach(
        (key, people) -> buckets.put(key, people.stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * Cuts who takes part, in order of their time and at random within one time, into nearly equal
   * parts of even size, so that nobody is left over but in the last.
   */
  private static int[] shards(PairQuality quality, UniformRandomProvider random) {
    int[] shards = new int[quality.size()];
    if (quality.size() > WHOLE_UP_TO) {
      long[] order =
          IntStream.range(0, quality.size())
              .filter(person -> !quality.person(person).optOut())
              .mapToLong(person -> placeInTime(quality, person, random))
              .sorted()
              .toArray();
      int parts = (order.length + SHARD - 1) / SHARD;
      long couples = (order.length + 1) / 2;
      for (int place = 0; place < order.length; place++) {
        shards[(int) order[place]] = (int) (place / 2 * parts / couples);
      }
    }
    return shards;
  }

  private static long placeInTime(PairQuality quality, int person, UniformRandomProvider random) {
    long time = quality.person(person).utcOffsetMinutes() - Person.LEAST_OFFSET;
    return time << 52 | (long) random.nextInt(1 << 20) << 32 | person;
  }

  /**
   * Legal pairs with their weights, each once, in the order of their people; the same for the same
   * seed. Cost: O(people) draws, or all pairs of up to 300 people.
   *
   * @param ties for each person, whom they have a tie with; may be empty arrays
   */
  public static List<WeightedPair> of(PairQuality quality, int[][] ties, long seed) {
    return new Candidates(quality, ties, seed).draw();
  }

  private List<WeightedPair> draw() {
    int people = quality.size();
    long[] pairs = new long[people * PER_PERSON];
    int count = 0;
    List<WeightedPair> found = new ArrayList<>();
    if (people <= ALL_PAIRS_UP_TO) {
      for (int one = 0; one < people; one++) {
        for (int other = one + 1; other < people; other++) {
          add(found, one, other);
        }
      }
      return found;
    }
    for (int person = 0; person < people; person++) {
      if (!quality.person(person).optOut()) {
        String[] words =
            quality.person(person).interests().stream().sorted().toArray(String[]::new);
        int legal = 0;
        for (int tries = 0; tries < TRIES && legal < PER_PERSON; tries++) {
          int other = propose(person, words, tries % 3);
          if (other >= 0 && quality.of(person, other) != PairQuality.ILLEGAL) {
            pairs[count++] = (long) Math.min(person, other) << 32 | Math.max(person, other);
            legal++;
          }
        }
      }
    }
    Arrays.sort(pairs, 0, count);
    for (int i = 0; i < count; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        add(found, (int) (pairs[i] >> 32), (int) pairs[i]);
      }
    }
    return found;
  }

  private void add(List<WeightedPair> found, int one, int other) {
    int worth = quality.of(one, other);
    if (worth != PairQuality.ILLEGAL) {
      found.add(new WeightedPair(one, other, quality.weight(one, other, worth)));
    }
  }

  private int propose(int person, String[] words, int way) {
    if (way == 0 && words.length > 0) {
      return any(buckets.get(bucket(person, words[random.nextInt(words.length)])));
    }
    if (way == 1 && ties[person].length > 0) {
      int at = person;
      int steps = 2 + random.nextInt(2);
      for (int step = 0; step < steps; step++) {
        at = ties[at].length == 0 ? at : any(ties[at]);
      }
      return shards[at] == shards[person] ? at : -1;
    }
    return any(buckets.get(bucket(person, "")));
  }

  private int any(int @Nullable [] members) {
    return members == null || members.length == 0 ? -1 : members[random.nextInt(members.length)];
  }

  private Bucket bucket(int person, String interest) {
    int band = Math.floorDiv(quality.person(person).utcOffsetMinutes(), BAND_MINUTES);
    return new Bucket(shards[person], band, interest);
  }
}
