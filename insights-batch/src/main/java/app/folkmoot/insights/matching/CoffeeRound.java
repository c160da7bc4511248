package app.folkmoot.insights.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One round of coffee chats.
 *
 * @param chats pairs with their weights, nobody twice
 * @param trio the chat that a third person joins, if the number of people was odd and a legal one
 *     exists
 * @param leftOut who takes part and meets nobody this time, in ascending order
 */
public record CoffeeRound(List<WeightedPair> chats, Optional<Trio> trio, List<Integer> leftOut) {

  /**
   * A chat of three.
   *
   * @param third joins {@code one} and {@code other}, who are also among the chats
   * @param quality of the third's two new encounters together
   */
  public record Trio(int one, int other, int third, int quality) {}

  /**
   * Matches everyone who takes part.
   *
   * <p>The odd one out joins the pair where both new encounters are legal and best; among several
   * left out, one who has waited comes first. Members of {@code lastTrio} are in no trio this time,
   * and are paired as readily as those left out last time. People whom no legal candidate is left
   * for stay out; their wait should rise by one. Cost: the matching's, then pairs times left out.
   *
   * @param candidates legal pairs, from {@link Candidates}
   * @param lastTrio the people of the last round's trio, empty if there was none
   */
  public static CoffeeRound plan(
      PairQuality quality, List<WeightedPair> candidates, Set<Integer> lastTrio) {
    List<WeightedPair> chats = matched(quality, candidates, lastTrio);
    BitSet matched = new BitSet(quality.size());
    chats.forEach(
        chat -> {
          matched.set(chat.one());
          matched.set(chat.other());
        });
    List<Integer> left = new ArrayList<>();
    int takingPart = 0;
    for (int person = 0; person < quality.size(); person++) {
      if (!quality.person(person).optOut()) {
        takingPart++;
        if (!matched.get(person)) {
          left.add(person);
        }
      }
    }
    Optional<Trio> trio =
        takingPart % 2 == 0 ? Optional.empty() : bestTrio(quality, chats, left, lastTrio);
    trio.ifPresent(found -> left.remove(Integer.valueOf(found.third())));
    return new CoffeeRound(chats, trio, List.copyOf(left));
  }

  /** Whoever was in the last trio weighs as if left out, so that the odd one out is another. */
  private static List<WeightedPair> matched(
      PairQuality quality, List<WeightedPair> candidates, Set<Integer> lastTrio) {
    if (lastTrio.isEmpty()) {
      return GeneralMatching.greatest(quality.size(), candidates);
    }
    List<WeightedPair> raised =
        candidates.stream().map(it -> raised(quality, it, lastTrio, 1)).toList();
    return GeneralMatching.greatest(quality.size(), raised).stream()
        .map(it -> raised(quality, it, lastTrio, -1))
        .toList();
  }

  private static WeightedPair raised(
      PairQuality quality, WeightedPair pair, Set<Integer> lastTrio, int sign) {
    long bonus = bonus(quality, pair.one(), lastTrio) + bonus(quality, pair.other(), lastTrio);
    return new WeightedPair(pair.one(), pair.other(), pair.weight() + sign * bonus);
  }

  private static long bonus(PairQuality quality, int person, Set<Integer> lastTrio) {
    boolean counted = quality.person(person).waited() > 0;
    return lastTrio.contains(person) && !counted ? PairQuality.PER_WAITING : 0;
  }

  private static Optional<Trio> bestTrio(
      PairQuality quality, List<WeightedPair> chats, List<Integer> left, Set<Integer> lastTrio) {
    Trio best = null;
    long bestWorth = -1;
    for (int third : left) {
      if (lastTrio.contains(third)) {
        continue;
      }
      for (WeightedPair chat : chats) {
        if (lastTrio.contains(chat.one()) || lastTrio.contains(chat.other())) {
          continue;
        }
        int withOne = quality.of(third, chat.one());
        int withOther = quality.of(third, chat.other());
        if (withOne == PairQuality.ILLEGAL || withOther == PairQuality.ILLEGAL) {
          continue;
        }
        long worth =
            withOne
                + withOther
                + (quality.person(third).waited() > 0 ? PairQuality.PER_WAITING : 0);
        if (worth > bestWorth) {
          bestWorth = worth;
          best = new Trio(chat.one(), chat.other(), third, withOne + withOther);
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
