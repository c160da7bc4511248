package app.folkmoot.insights.platform;

import app.folkmoot.insights.statistics.KaplanMeier;
import app.folkmoot.insights.statistics.LogRank;
import app.folkmoot.insights.statistics.ResampledWaits;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Waits for an answer, each belonging to the member who waited: columns {@code member}, {@code
 * wait} (microseconds) and {@code answered} (0 or 1).
 */
public final class Waits {
  private static final double MICROS_PER_HOUR = 3_600_000_000.0;

  private final double[] hours;
  private final boolean[] answered;
  private final int[] members;
  private final int[] perMember;

  private Waits(double[] hours, boolean[] answered, int[] members, int[] perMember) {
    this.hours = hours;
    this.answered = answered;
    this.members = members;
    this.perMember = perMember;
  }

  public static Waits of(Rows rows) {
    double[] hours =
        Arrays.stream(rows.all("wait")).mapToDouble(w -> w / MICROS_PER_HOUR).toArray();
    long[] ends = rows.all("answered");
    boolean[] answered = new boolean[ends.length];
    for (int i = 0; i < ends.length; i++) {
      answered[i] = ends[i] == 1;
    }
    Map<Long, Integer> index = new HashMap<>();
    int[] members =
        Arrays.stream(rows.all("member"))
            .mapToInt(m -> index.computeIfAbsent(m, k -> index.size()))
            .toArray();
    int[] perMember = new int[index.size()];
    for (int member : members) {
      perMember[member]++;
    }
    return new Waits(hours, answered, members, perMember);
  }

  /** Both sets together: the members of the first come first. */
  public static Waits both(Rows first, Rows second) {
    return of(
        new Rows(
            first.columns(),
            Stream.concat(first.values().stream(), second.values().stream()).toList()));
  }

  /** Distinct members who waited. */
  public int people() {
    return perMember.length;
  }

  public int observations() {
    return hours.length;
  }

  public KaplanMeier curve() {
    return KaplanMeier.of(hours, answered);
  }

  /** For the bootstrap over members. */
  public ResampledWaits resampled() {
    int[] causes = IntStream.range(0, answered.length).map(i -> answered[i] ? 1 : 0).toArray();
    return ResampledWaits.of(hours, causes, members);
  }

  /** Sums per member of something known per wait. */
  public double[] sumPerMember(double[] perWait) {
    double[] sums = new double[perMember.length];
    for (int i = 0; i < perWait.length; i++) {
      sums[members[i]] += perWait[i];
    }
    return sums;
  }

  /** Event minus Nelson-Aalen hazard per wait, everybody in one stratum. */
  public double[] residuals() {
    return LogRank.residuals(hours, answered, new int[hours.length]);
  }

  /** A cell with these figures. */
  public Cell cell(Figure... figures) {
    long contributors =
        IntStream.range(0, members.length)
            .filter(i -> answered[i])
            .map(i -> members[i])
            .distinct()
            .count();
    long events = IntStream.range(0, answered.length).filter(i -> answered[i]).count();
    int[] most = perMember.clone();
    Arrays.sort(most);
    double first = most.length == 0 ? 0 : most[most.length - 1];
    double second = most.length < 2 ? 0 : most[most.length - 2];
    double all = Math.max(1, hours.length);
    return new Cell(
        people(),
        contributors,
        hours.length,
        events,
        first / all,
        (first + second) / all,
        Arrays.asList(figures));
  }
}
