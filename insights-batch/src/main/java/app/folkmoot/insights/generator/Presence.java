package app.folkmoot.insights.generator;

/**
 * Who is there now, and who is drawn for what: authors and answerers in proportion to activity,
 * visitors evenly. Answerers of the asker's own cohort count h times.
 */
final class Presence {

  private final Roster roster;
  private final double homophily;
  private final WeightedPool everyone;
  private final WeightedPool[] reference;
  private final WeightedPool[] focal;
  private final int[][] referenceMembers;
  private final int[][] focalMembers;

  /** A membership row's slot in its group's pool of its member's cohort. */
  private final int[] slot;

  private final boolean[] inGroup;
  private final int[] present;
  private final int[] placeOf;
  private int count;
  private int version;

  Presence(Roster roster, double homophily) {
    this.roster = roster;
    this.homophily = homophily;
    everyone = new WeightedPool(roster.members);
    int rows = roster.rowGroup.length;
    slot = new int[rows];
    inGroup = new boolean[rows];
    present = new int[roster.members];
    placeOf = new int[roster.members];
    int[][] sizes = new int[2][roster.groups];
    for (int member = 0; member < roster.members; member++) {
      int cohort = roster.focal[member] ? 1 : 0;
      for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
        slot[row] = sizes[cohort][roster.rowGroup[row]]++;
      }
    }
    reference = pools(sizes[0]);
    focal = pools(sizes[1]);
    referenceMembers = lists(sizes[0]);
    focalMembers = lists(sizes[1]);
    for (int member = 0; member < roster.members; member++) {
      int[][] lists = roster.focal[member] ? focalMembers : referenceMembers;
      for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
        lists[roster.rowGroup[row]][slot[row]] = member;
      }
    }
  }

  /** Changes whenever somebody arrives or leaves. */
  int version() {
    return version;
  }

  int count() {
    return count;
  }

  /** Sum of the activity of those present. */
  double activity() {
    return everyone.total();
  }

  void arrive(int member) {
    version++;
    everyone.set(member, roster.activity[member]);
    placeOf[member] = count;
    present[count++] = member;
  }

  void leave(int member) {
    version++;
    everyone.set(member, 0);
    int last = present[--count];
    present[placeOf[member]] = last;
    placeOf[last] = placeOf[member];
    for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
      weigh(member, row, 0);
      inGroup[row] = false;
    }
  }

  void joinGroup(int member, int row) {
    inGroup[row] = true;
    weigh(member, row, roster.activity[member]);
  }

  /** Someone present, in proportion to activity. */
  int byActivity(Draws draws) {
    return everyone.draw(draws);
  }

  /** Someone present, all alike. */
  int anyone(Draws draws) {
    return present[draws.below(count)];
  }

  /** One of the groups a member has joined by now, popular ones rather. */
  int groupOf(int member, long at, Draws draws) {
    double sum = 0;
    for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
      sum += inGroup[row] ? Roster.popularity(roster.rowGroup[row]) : 0;
    }
    double left = draws.uniform() * sum;
    int group = -1;
    for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
      if (inGroup[row] && (left >= 0 || group < 0)) {
        group = roster.rowGroup[row];
        left -= Roster.popularity(group);
      }
    }
    if (group < 0) {
      throw new IllegalStateException("member " + member + " is in no group at " + at);
    }
    return group;
  }

  /** Another member of the group, own cohort preferred; -1 if there is none. */
  int answerer(int asker, int group, Draws draws) {
    return draw(asker, group, homophily, draws);
  }

  /** Another member of the group whatever the cohort; -1 if there is none. */
  int neutral(int author, int group, Draws draws) {
    return draw(author, group, 1, draws);
  }

  private int draw(int without, int group, double ownFactor, Draws draws) {
    boolean ofFocal = roster.focal[without];
    WeightedPool own = ofFocal ? focal[group] : reference[group];
    WeightedPool other = ofFocal ? reference[group] : focal[group];
    int row = rowIn(without, group);
    double kept = row < 0 ? 0 : own.weight(slot[row]);
    if (kept > 0) {
      own.set(slot[row], 0);
    }
    double ownWeight = ownFactor * own.total();
    boolean fromOwn = draws.uniform() * (ownWeight + other.total()) < ownWeight;
    int drawn = (fromOwn ? own : other).draw(draws);
    if (kept > 0) {
      own.set(slot[row], kept);
    }
    if (drawn < 0) {
      return -1;
    }
    return (fromOwn == ofFocal ? focalMembers : referenceMembers)[group][drawn];
  }

  private int rowIn(int member, int group) {
    for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
      if (roster.rowGroup[row] == group) {
        return row;
      }
    }
    return -1;
  }

  private void weigh(int member, int row, double weight) {
    WeightedPool[] pools = roster.focal[member] ? focal : reference;
    pools[roster.rowGroup[row]].set(slot[row], weight);
  }

  private static WeightedPool[] pools(int[] sizes) {
    WeightedPool[] pools = new WeightedPool[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      pools[i] = new WeightedPool(sizes[i]);
    }
    return pools;
  }

  private static int[][] lists(int[] sizes) {
    int[][] lists = new int[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      lists[i] = new int[sizes[i]];
    }
    return lists;
  }
}
