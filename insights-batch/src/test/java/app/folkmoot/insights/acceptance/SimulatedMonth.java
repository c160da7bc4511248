package app.folkmoot.insights.acceptance;

import java.util.Arrays;

/**
 * A month of the community G of METRICS.md section 5, drawn straight into arrays: who posts, how
 * long each post waits, who answers whom, and who is reported.
 */
final class SimulatedMonth {

  static final double HORIZON = 168;
  static final double MEDIAN_HOURS = 8;
  static final double NEVER = 0.15;
  static final double SPREAD = 1.2;
  static final double REPORTS_PER_ITEM = 0.03;

  private static final double FOCAL = 0.25;
  private static final double DISCLOSED = 0.6;
  private static final double ACTIVITY_SHAPE = 0.7;
  private static final double REMOVED = 0.03;

  /**
   * What is planted; 1 for the three factors means nothing is.
   *
   * @param posts per member on average
   * @param authorSpread standard deviation of the author's own effect on the logarithm of waits
   * @param waiting factor of the focal cohort's waits
   * @param homophily how much likelier one of one's own kind answers
   * @param reporting factor of the focal cohort's reports
   */
  record Plan(
      int members,
      double posts,
      double authorSpread,
      double waiting,
      double homophily,
      double reporting) {

    static Plan even(int members) {
      return new Plan(members, 0.8, 0.6, 1, 1, 1);
    }

    Plan withClusteredPosts() {
      return new Plan(members, 3, 1.2, waiting, homophily, reporting);
    }

    Plan withWaiting(double factor) {
      return new Plan(members, posts, authorSpread, factor, homophily, reporting);
    }

    Plan withHomophily(double factor) {
      return new Plan(members, posts, authorSpread, waiting, factor, reporting);
    }

    Plan withReporting(double factor) {
      return new Plan(members, posts, authorSpread, waiting, homophily, factor);
    }
  }

  /**
   * A post.
   *
   * @param hours until the answer, the removal or the horizon
   * @param replier who answered first; -1 for nobody ever
   */
  record Post(int author, double hours, boolean answered, int replier) {}

  final boolean[] focal;
  final boolean[] disclosed;
  final Post[] posts;

  /** Posts and replies by member. */
  final int[] items;

  /** Reports against them. */
  final int[] reports;

  private SimulatedMonth(Plan plan, Chance chance) {
    int members = plan.members();
    focal = new boolean[members];
    disclosed = new boolean[members];
    items = new int[members];
    reports = new int[members];
    double[] activity = new double[members];
    for (int member = 0; member < members; member++) {
      focal[member] = chance.happens(FOCAL);
      disclosed[member] = chance.happens(DISCLOSED);
      activity[member] = chance.gamma(ACTIVITY_SHAPE);
      items[member] = chance.poisson(plan.posts() * activity[member]);
    }
    Repliers repliers = new Repliers(focal, activity, plan.homophily());
    posts = new Post[Arrays.stream(items).sum()];
    int post = 0;
    for (int author = 0; author < members; author++) {
      double usual =
          Math.log(MEDIAN_HOURS)
              + plan.authorSpread() * chance.normal()
              + (focal[author] ? Math.log(plan.waiting()) : 0);
      int written = items[author];
      for (int i = 0; i < written; i++) {
        posts[post++] = wait(author, usual, repliers, chance);
      }
    }
    for (Post one : posts) {
      if (one.replier >= 0) {
        items[one.replier]++;
      }
    }
    for (int member = 0; member < members; member++) {
      double perItem = REPORTS_PER_ITEM * chance.gamma(1) * (focal[member] ? plan.reporting() : 1);
      reports[member] = chance.poisson(items[member] * perItem);
    }
  }

  static SimulatedMonth draw(Plan plan, long seed) {
    return new SimulatedMonth(plan, new Chance(seed));
  }

  private static Post wait(int author, double usual, Repliers repliers, Chance chance) {
    double answer =
        chance.happens(NEVER)
            ? Double.POSITIVE_INFINITY
            : Math.exp(usual + SPREAD * chance.normal());
    double removal = chance.happens(REMOVED) ? chance.uniform(HORIZON) : Double.POSITIVE_INFINITY;
    double cut = Math.min(HORIZON, removal);
    boolean replied = answer <= removal && answer < Double.POSITIVE_INFINITY;
    return new Post(
        author, Math.min(answer, cut), answer <= cut, replied ? repliers.draw(author, chance) : -1);
  }

  /** Draws who answers: in proportion to activity, times the homophily for one's own kind. */
  private static final class Repliers {
    private final boolean[] focal;
    private final double homophily;
    private final double[][] upTo = new double[2][];
    private final int[][] members = new int[2][];

    Repliers(boolean[] focal, double[] activity, double homophily) {
      this.focal = focal;
      this.homophily = homophily;
      for (int cohort = 0; cohort < 2; cohort++) {
        double[] sums = new double[focal.length];
        int[] who = new int[focal.length];
        int count = 0;
        double sum = 0;
        for (int member = 0; member < focal.length; member++) {
          if (focal[member] == (cohort == 1)) {
            sum += activity[member];
            who[count] = member;
            sums[count++] = sum;
          }
        }
        upTo[cohort] = Arrays.copyOf(sums, count);
        members[cohort] = Arrays.copyOf(who, count);
      }
    }

    int draw(int author, Chance chance) {
      int own = focal[author] ? 1 : 0;
      double ownWeight = homophily * total(own);
      int found;
      do {
        boolean inside = chance.uniform(ownWeight + total(1 - own)) < ownWeight;
        int cohort = inside ? own : 1 - own;
        int at = Arrays.binarySearch(upTo[cohort], chance.uniform(total(cohort)));
        found = members[cohort][at < 0 ? -at - 1 : at];
      } while (found == author);
      return found;
    }

    private double total(int cohort) {
      return upTo[cohort][upTo[cohort].length - 1];
    }
  }
}
