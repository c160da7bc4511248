package app.folkmoot.insights.benchmark;

import app.folkmoot.insights.matching.Candidates;
import app.folkmoot.insights.matching.CoffeeRound;
import app.folkmoot.insights.matching.Crowd;
import app.folkmoot.insights.matching.MentorMatching;
import app.folkmoot.insights.matching.PairQuality;
import app.folkmoot.insights.matching.WeightedPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A round of coffee chats for everybody, and mentors for a tenth of the members. */
final class MatchingBenchmark {

  private static final int FITS_EACH = 5;

  private MatchingBenchmark() {}

  static void run(int members) throws IOException {
    Crowd crowd = Crowd.of(members, 1);
    PairQuality quality = crowd.quality();
    Meter.measure(
        "coffee chats: candidates",
        members,
        0,
        () -> Candidates.of(quality, crowd.ties(), 1).size() + " pairs");
    List<WeightedPair> candidates = Candidates.of(quality, crowd.ties(), 1);
    Meter.measure(
        "coffee chats: the round",
        members,
        0,
        () -> {
          CoffeeRound round = CoffeeRound.plan(quality, candidates, Set.of());
          return round.chats().size() + " chats, " + round.leftOut().size() + " left out";
        });
    int mentees = members / 10;
    int[] room = new int[mentees / 2];
    SplittableRandom random = new SplittableRandom(members);
    for (int mentor = 0; mentor < room.length; mentor++) {
      room[mentor] = 1 + random.nextInt(3);
    }
    List<MentorMatching.Fit> fits = fits(mentees, room.length, random);
    Meter.measure(
        "mentors",
        members,
        0,
        () -> MentorMatching.match(fits, room, Set.of()).size() + " of " + mentees + " mentees");
  }

  private static List<MentorMatching.Fit> fits(int mentees, int mentors, SplittableRandom random) {
    List<MentorMatching.Fit> fits = new ArrayList<>();
    for (int mentee = 0; mentee < mentees; mentee++) {
      Set<Integer> known = new HashSet<>();
      while (known.size() < FITS_EACH) {
        int mentor = random.nextInt(mentors);
        if (known.add(mentor)) {
          fits.add(new MentorMatching.Fit(mentee, mentor, random.nextInt(1001)));
        }
      }
    }
    return fits;
  }
}
