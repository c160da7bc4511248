package app.folkmoot.insights.statistics.graph;

import app.folkmoot.insights.statistics.MemberStatistic;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who answers whom, kept by author, so that authors can be drawn with replacement: all replies to
 * one author hang together. (Drawing members as nodes instead overstates the error.)
 */
public final class AuthorMixing {

  private final int[] authorCohorts;
  private final int[][] repliers;
  private final int[] sizes;

  private AuthorMixing(int[] authorCohorts, int[][] repliers, int[] sizes) {
    this.authorCohorts = authorCohorts;
    this.repliers = repliers;
    this.sizes = sizes;
  }

  /**
   * Takes different ordered pairs author to replier; pairs with an undisclosed end are left out.
   * Cost: O(members x cohorts + pairs).
   */
  public static AuthorMixing of(int[] authors, int[] repliers, int[] cohorts, int values) {
    int[][] byAuthor = new int[cohorts.length][];
    int[] sizes = new int[values];
    for (int cohort : cohorts) {
      if (cohort != Mixing.UNDISCLOSED) {
        sizes[cohort]++;
      }
    }
    for (int i = 0; i < authors.length; i++) {
      int author = authors[i];
      int cohort = cohorts[repliers[i]];
      if (cohorts[author] != Mixing.UNDISCLOSED && cohort != Mixing.UNDISCLOSED) {
        if (byAuthor[author] == null) {
          byAuthor[author] = new int[values];
        }
        byAuthor[author][cohort]++;
      }
    }
    int[] kept = IntStream.range(0, cohorts.length).filter(i -> byAuthor[i] != null).toArray();
    return new AuthorMixing(
        Arrays.stream(kept).map(i -> cohorts[i]).toArray(),
        Arrays.stream(kept).mapToObj(i -> byAuthor[i]).toArray(int[][]::new),
        sizes);
  }

  /** Authors with at least one disclosed reply: how many the bootstrap draws from. */
  public int authors() {
    return authorCohorts.length;
  }

  /** The mixing when author i counts so many times. Cost: O(authors x cohorts). */
  public Mixing drawn(int[] timesDrawn) {
    double[][] counts = new double[sizes.length][sizes.length];
    for (int author = 0; author < authorCohorts.length; author++) {
      double[] row = counts[authorCohorts[author]];
      for (int cohort = 0; cohort < row.length; cohort++) {
        row[cohort] += (double) timesDrawn[author] * repliers[author][cohort];
      }
    }
    return Mixing.of(counts, sizes);
  }

  /** A measure of the mixing as the author bootstrap needs it. */
  public MemberStatistic statistic(ToDoubleFunction<Mixing> measure) {
    return timesDrawn -> measure.applyAsDouble(drawn(timesDrawn));
  }
}
