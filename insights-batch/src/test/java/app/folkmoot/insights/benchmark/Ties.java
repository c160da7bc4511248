package app.folkmoot.insights.benchmark;

import app.folkmoot.insights.statistics.graph.Mixing;
import java.util.SplittableRandom;

/**
 * Random ties, some members far busier than others; a quarter belongs to the focal cohort, a tenth
 * disclosed none.
 */
record Ties(int[] from, int[] to, int[] cohorts) {

  static Ties of(int members, int ties) {
    SplittableRandom random = new SplittableRandom(members + ties);
    int[] from = new int[ties];
    int[] to = new int[ties];
    for (int i = 0; i < ties; i++) {
      from[i] = (int) (members * Math.pow(random.nextDouble(), 2));
      to[i] = random.nextInt(members);
    }
    int[] cohorts = new int[members];
    for (int member = 0; member < members; member++) {
      double drawn = random.nextDouble();
      cohorts[member] = drawn < 0.1 ? Mixing.UNDISCLOSED : drawn < 0.35 ? 1 : 0;
    }
    return new Ties(from, to, cohorts);
  }
}
