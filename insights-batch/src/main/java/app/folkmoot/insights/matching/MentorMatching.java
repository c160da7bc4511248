package app.folkmoot.insights.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/**
 * Gives mentees to mentors who have room: as many as possible, then those left out last time, then
 * the greatest sum of scores (maximum weight bipartite matching by JGraphT, a mentor once per free
 * place).
 */
public final class MentorMatching {

  private static final int GREATEST_SCORE = 1000;

  /**
   * A mentee whom a mentor could take.
   *
   * @param score how well they fit, 0 to 1000
   */
  public record Fit(int mentee, int mentor, int score) {
    public Fit {
      if (mentee < 0 || mentor < 0 || score < 0 || score > GREATEST_SCORE) {
        throw new IllegalArgumentException(
            "a fit needs people from 0 and a score from 0 to 1000: "
                + mentee
                + ", "
                + mentor
                + ", "
                + score);
      }
    }
  }

  private MentorMatching() {}

  /**
   * The chosen fits, in the order of mentees; each mentee at most once, each mentor at most as
   * often as there is room. A mentor without room takes nobody. Cost: O(n (m + n log n)) with n
   * people and places and m fits times places.
   *
   * @param fits each mentee and mentor at most once together; leave out whoever must not meet
   * @param room free places by mentor's number
   * @param waiting mentees who were left out last time
   */
  public static List<Fit> match(List<Fit> fits, int[] room, Set<Integer> waiting) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(
            SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
    int mentees = fits.stream().mapToInt(Fit::mentee).max().orElse(-1) + 1;
    int[] firstPlace = new int[room.length + 1];
    firstPlace[0] = mentees;
    for (int mentor = 0; mentor < room.length; mentor++) {
      if (room[mentor] < 0) {
        throw new IllegalArgumentException("mentor " + mentor + " has less than no room");
      }
      firstPlace[mentor + 1] = firstPlace[mentor] + room[mentor];
    }
    List<Fit> byEdge = new ArrayList<>();
    Set<Integer> left = new LinkedHashSet<>();
    Set<Integer> right = new LinkedHashSet<>();
    Set<Long> known = new HashSet<>();
    for (Fit fit : fits) {
      if (fit.mentor() >= room.length) {
        throw new IllegalArgumentException("no room is given for mentor " + fit.mentor());
      }
      if (!known.add((long) fit.mentee() << 32 | fit.mentor())) {
        throw new IllegalArgumentException("twice: " + fit);
      }
      for (int place = firstPlace[fit.mentor()]; place < firstPlace[fit.mentor() + 1]; place++) {
        graph.addVertex(fit.mentee());
        graph.addVertex(place);
        left.add(fit.mentee());
        right.add(place);
        DefaultWeightedEdge edge = graph.addEdge(fit.mentee(), place);
        graph.setEdgeWeight(
            edge,
            PairQuality.PER_PAIR
                + (waiting.contains(fit.mentee()) ? PairQuality.PER_WAITING : 0)
                + fit.score());
      }
    }
    if (left.isEmpty()) {
      return List.of();
    }
    var matching = new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching();
    Set<Long> chosen = new HashSet<>();
    for (DefaultWeightedEdge edge : matching.getEdges()) {
      int source = graph.getEdgeSource(edge);
      int target = graph.getEdgeTarget(edge);
      int place = Math.max(source, target);
      chosen.add((long) Math.min(source, target) << 32 | mentorOf(firstPlace, place));
    }
    for (Fit fit : fits) {
      if (chosen.contains((long) fit.mentee() << 32 | fit.mentor())) {
        byEdge.add(fit);
      }
    }
    byEdge.sort(Comparator.comparingInt(Fit::mentee));
    return List.copyOf(byEdge);
  }

  private static int mentorOf(int[] firstPlace, int place) {
    int low = 0;
    int high = firstPlace.length - 1;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (firstPlace[middle] <= place) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
