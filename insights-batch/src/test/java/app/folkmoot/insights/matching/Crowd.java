package app.folkmoot.insights.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Random people with random ties, blocks and last meetings, the same for the same seed. */
public record Crowd(List<Person> people, int[][] ties, long seed) implements Acquaintance {

  private static final List<String> WORDS =
      List.of("data", "ux", "security", "java", "writing", "climate", "music", "law");

  public static Crowd of(int size, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    List<Person> people = new ArrayList<>();
    List<List<Integer>> near = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Set<String> interests = new HashSet<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        interests.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      people.add(
          new Person(
              60 * (random.nextInt(14) - 5),
              "g" + random.nextInt(5),
              random.nextInt(4) == 0 ? "remote" : "on-site",
              "t" + random.nextInt(3),
              interests,
              random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0,
              random.nextInt(20) == 0));
      near.add(new ArrayList<>());
    }
    for (int i = 0; i < 3 * size; i++) {
      int one = random.nextInt(size);
      int other = random.nextInt(size);
      near.get(one).add(other);
      near.get(other).add(one);
    }
    int[][] ties =
        near.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    return new Crowd(people, ties, seed);
  }

  public PairQuality quality() {
    return new PairQuality(people, this);
  }

  @Override
  public boolean blocked(int one, int other) {
    return hash(one, other, 1) % 50 == 0;
  }

  @Override
  public int weeksSinceMet(int one, int other) {
    return hash(one, other, 2) % 10 == 0 ? (int) (hash(one, other, 3) % 24) : NEVER;
  }

  @Override
  public int distance(int one, int other) {
    for (int tie : ties[one]) {
      if (tie == other) {
        return 1;
      }
    }
    for (int tie : ties[one]) {
      for (int next : ties[tie]) {
        if (next == other) {
          return 2;
        }
      }
    }
    return FAR;
  }

  private long hash(int one, int other, int salt) {
    long mixed = seed + salt * 31L + 1_000_003L * Math.min(one, other) + Math.max(one, other);
    mixed *= 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    return mixed >>> 1;
  }
}
