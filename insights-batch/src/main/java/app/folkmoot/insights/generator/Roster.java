package app.folkmoot.insights.generator;

import java.util.Arrays;

/**
 * Who is in a generated community and which groups they join when, drawn from a plan before
 * anything is written. Members are numbered in the order of joining.
 */
final class Roster {

  /** "Never" for the time of falling silent. */
  static final long NEVER = Long.MAX_VALUE;

  private static final double ACTIVITY_SHAPE = 0.7;
  private static final double FURTHER_GROUPS = 1.6;
  private static final double DAYS_BETWEEN_GROUPS = 6;
  private static final long DAY = 86_400;
  private static final long FOUNDING = 60 * DAY;

  final int members;
  final int groups;
  final long[] joined;
  final long[] silent;
  final float[] activity;
  final float[] authorEffect;
  final float[] reportProneness;
  final boolean[] focal;
  final boolean[] disclosed;
  final byte[] zone;

  /** Memberships of member m: rows {@code firstRow[m]} up to {@code firstRow[m + 1]}. */
  final int[] firstRow;

  final short[] rowGroup;
  final long[] rowJoined;
  final int[] owner;

  private Roster(CommunityPlan plan) {
    members = plan.size().members();
    groups = plan.size().groups();
    joined = new long[members];
    silent = new long[members];
    activity = new float[members];
    authorEffect = new float[members];
    reportProneness = new float[members];
    focal = new boolean[members];
    disclosed = new boolean[members];
    zone = new byte[members];
    firstRow = new int[members + 1];
    owner = new int[groups];
    drawMembers(plan, new Draws(plan.seed(), "members"));
    if (plan.demo()) {
      DemoPeople.takeTheirPlaces(this);
    }
    int[] counts = new int[members];
    Draws draws = new Draws(plan.seed(), "memberships");
    for (int member = 0; member < members; member++) {
      int wanted = 1 + draws.poisson(FURTHER_GROUPS);
      counts[member] = Math.min(groups, plan.demo() && DemoPeople.at(member) != null ? 5 : wanted);
      firstRow[member + 1] = firstRow[member] + counts[member];
    }
    rowGroup = new short[firstRow[members]];
    rowJoined = new long[firstRow[members]];
    drawMemberships(plan, draws);
    chooseOwners(plan);
  }

  static Roster draw(CommunityPlan plan) {
    return new Roster(plan);
  }

  /** Rises with a group's popularity: the first groups of the list are the largest. */
  static double popularity(int group) {
    return 1 / (1 + 0.2 * group);
  }

  private void drawMembers(CommunityPlan plan, Draws draws) {
    long start = plan.size().start().getEpochSecond();
    long end = plan.size().end().getEpochSecond();
    int founders = members - plan.staying().joiners();
    for (int i = 0; i < founders; i++) {
      joined[i] = start - 1 - draws.below(FOUNDING);
    }
    for (int i = founders; i < members; i++) {
      joined[i] = start + draws.below(end - start);
    }
    Arrays.sort(joined);
    double hazard = plan.staying().silencePerDay();
    for (int i = 0; i < members; i++) {
      activity[i] = (float) draws.gamma(ACTIVITY_SHAPE);
      authorEffect[i] = (float) (plan.answers().frailty() * draws.gaussian());
      reportProneness[i] = (float) draws.gamma(1);
      focal[i] = draws.chance(plan.cohorts().focalShare());
      disclosed[i] = draws.chance(optIn(plan.cohorts(), activity[i]));
      zone[i] = (byte) Zones.draw(draws);
      double rate = hazard * (focal[i] ? plan.gaps().retention() : 1);
      double days = draws.exponential(1);
      silent[i] = i < founders || rate == 0 ? NEVER : joined[i] + 1 + (long) (days / rate * DAY);
    }
  }

  private static double optIn(CommunityPlan.Cohorts cohorts, double activity) {
    if (cohorts.optInTilt() == 0) {
      return cohorts.optIn();
    }
    double odds =
        cohorts.optIn()
            / (1 - cohorts.optIn())
            * Math.pow(Math.max(activity, 1e-3), cohorts.optInTilt());
    return odds / (1 + odds);
  }

  private void drawMemberships(CommunityPlan plan, Draws draws) {
    long start = plan.size().start().getEpochSecond();
    WeightedPool open = new WeightedPool(groups);
    for (int group = 0; group < groups; group++) {
      open.set(group, popularity(group));
    }
    for (int member = 0; member < members; member++) {
      long when = joined[member];
      for (int row = firstRow[member]; row < firstRow[member + 1]; row++) {
        int group = open.draw(draws);
        open.set(group, 0);
        rowGroup[row] = (short) group;
        rowJoined[row] = when;
        when += 60 + (long) draws.exponential(DAYS_BETWEEN_GROUPS * DAY);
        if (joined[member] < start && when >= start) {
          when = joined[member] + draws.below(start - joined[member]);
        }
      }
      for (int row = firstRow[member]; row < firstRow[member + 1]; row++) {
        open.set(rowGroup[row], popularity(rowGroup[row]));
      }
    }
  }

  private void chooseOwners(CommunityPlan plan) {
    long[] since = new long[groups];
    Arrays.fill(since, NEVER);
    for (int member = 0; member < members; member++) {
      for (int row = firstRow[member]; row < firstRow[member + 1]; row++) {
        if (rowJoined[row] < since[rowGroup[row]] && silent[member] == NEVER) {
          since[rowGroup[row]] = rowJoined[row];
          owner[rowGroup[row]] = member;
        }
      }
    }
    if (plan.demo()) {
      DemoPeople.takeGroups(this);
    }
  }
}
