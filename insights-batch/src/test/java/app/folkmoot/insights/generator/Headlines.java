package app.folkmoot.insights.generator;

import app.folkmoot.insights.statistics.BenjaminiHochberg;
import app.folkmoot.insights.statistics.LabelPermutation;
import app.folkmoot.insights.statistics.LabelPermutation.LabelStatistic;
import app.folkmoot.insights.statistics.Seed;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The headline rows of METRICS.md for one closed month of a generated community, cut down to what
 * such a community holds: nothing in it is removed, and every horizon has passed, so survival
 * curves are plain shares and means. MEN-01 is missing, as the demo has no mentor requests.
 */
final class Headlines {

  private static final double HOUR = 3_600;
  private static final double DAY = 86_400;

  /** One row: a ratio of the focal cohort to the reference cohort and its permutation p. */
  record Row(String id, double reference, double focal, double ratio, double p) {}

  private final Life life;
  private final YearMonth month;
  private final int draws;
  private final List<Row> rows = new ArrayList<>();

  private Headlines(Life life, YearMonth month, int draws) {
    this.life = life;
    this.month = month;
    this.draws = draws;
  }

  static List<Row> of(Life life, YearMonth month, int draws) {
    Headlines headlines = new Headlines(life, month, draws);
    headlines.answers();
    headlines.help();
    headlines.newcomers();
    headlines.ties();
    headlines.recognition();
    return headlines.rows;
  }

  /** The rows whose adjusted p is below 5 % and whose ratio lies outside 0.8 to 1.25. */
  static Set<String> gaps(List<Row> rows) {
    double[] adjusted = BenjaminiHochberg.adjust(rows.stream().mapToDouble(Row::p).toArray());
    Set<String> gaps = new TreeSet<>();
    for (int i = 0; i < adjusted.length; i++) {
      double ratio = rows.get(i).ratio();
      if (adjusted[i] < 0.05 && (ratio < 0.8 || ratio > 1.25)) {
        gaps.add(rows.get(i).id());
      }
    }
    return gaps;
  }

  private long from(int monthsBefore) {
    return month.minusMonths(monthsBefore).atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private long to() {
    return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private void answers() {
    Map<Integer, Long> answered = new HashMap<>();
    life.all(Act.ReplyPublished.class)
        .filter(reply -> reply.author() != reply.rootAuthor())
        .forEach(reply -> answered.putIfAbsent(reply.root(), reply.at()));
    Means share = new Means();
    Means wait = new Means();
    life.all(Act.PostPublished.class)
        .filter(post -> post.at() >= from(0) && post.at() < to())
        .forEach(
            post -> {
              double hours =
                  answered.containsKey(post.post())
                      ? (answered.get(post.post()) - post.at()) / HOUR
                      : Double.POSITIVE_INFINITY;
              share.add(post.author(), hours <= 168 ? 1 : 0, 1);
              wait.add(post.author(), Math.min(hours, 168), 1);
            });
    rows.add(share.row("RSP-01"));
    rows.add(wait.row("RSP-02"));
  }

  private void help() {
    Means helped = new Means();
    life.all(Act.HelpRequested.class)
        .filter(it -> it.at() >= from(0) && it.at() < to())
        .forEach(
            it -> {
              boolean inTime =
                  it.ending().fate() == Act.Fate.FULFILLED
                      && it.ending().at() - it.at() <= 14 * DAY;
              helped.add(it.member(), inTime ? 1 : 0, 1);
            });
    rows.add(helped.row("HLP-01"));
  }

  private void newcomers() {
    Map<Integer, List<Long>> seen = new HashMap<>();
    for (Act act : life.acts()) {
      int member =
          switch (act) {
            case Act.MemberVisited it -> it.member();
            case Act.PostPublished it -> it.author();
            case Act.ReplyPublished it -> it.author();
            case Act.ReactionAdded it -> it.member();
            case Act.HelpRequested it -> it.member();
            case Act.HelpFulfilled it -> it.helper();
            default -> -1;
          };
      if (member >= 0 && act.at() < to()) {
        seen.computeIfAbsent(member, unused -> new ArrayList<>()).add(act.at());
      }
    }
    Means stayed = new Means();
    Roster roster = life.roster();
    for (int member = 0; member < roster.members; member++) {
      long joined = roster.joined[member];
      if (joined >= from(2) && joined < to() - 28 * DAY) {
        long latest = joined;
        boolean lapsed = false;
        for (long at : seen.getOrDefault(member, List.of())) {
          lapsed |= at - latest >= 28 * DAY;
          latest = lapsed ? latest : at;
        }
        lapsed |= to() - latest >= 28 * DAY;
        stayed.add(member, lapsed ? (latest - joined) / DAY + 28 : (to() - joined) / DAY, 1);
      }
    }
    rows.add(stayed.row("RET-02"));
  }

  private void ties() {
    Roster roster = life.roster();
    Set<Long> ordered = new HashSet<>();
    Set<Long> either = new HashSet<>();
    life.all(Act.ReplyPublished.class)
        .filter(it -> it.at() >= from(2) && it.at() < to() && it.author() != it.rootAuthor())
        .forEach(it -> tie(it.rootAuthor(), it.author(), ordered, either));
    Map<Integer, Integer> asker = new HashMap<>();
    life.all(Act.HelpRequested.class).forEach(it -> asker.put(it.request(), it.member()));
    life.all(Act.HelpFulfilled.class)
        .filter(it -> it.at() >= from(2) && it.at() < to())
        .forEach(it -> tie(asker.getOrDefault(it.request(), -1), it.helper(), ordered, either));
    Means degree = new Means();
    int[] degrees = new int[roster.members];
    either.forEach(
        pair -> {
          degrees[(int) (pair >> 32)]++;
          degrees[(int) (long) pair]++;
        });
    for (int member = 0; member < roster.members; member++) {
      if (roster.joined[member] < to() && roster.silent[member] > to()) {
        degree.add(member, degrees[member], 1);
      }
    }
    rows.add(degree.row("NET-05"));
    rows.add(mixing(ordered));
  }

  private static void tie(int a, int b, Set<Long> ordered, Set<Long> either) {
    ordered.add((long) a << 32 | b);
    either.add((long) Math.min(a, b) << 32 | Math.max(a, b));
  }

  private Row mixing(Set<Long> pairs) {
    Roster roster = life.roster();
    Map<Integer, Integer> index = new HashMap<>();
    List<int[]> ties = new ArrayList<>();
    for (long pair : pairs.stream().sorted().toList()) {
      int a = (int) (pair >> 32);
      int b = (int) pair;
      if (roster.disclosed[a] && roster.disclosed[b]) {
        ties.add(
            new int[] {
              index.computeIfAbsent(a, unused -> index.size()),
              index.computeIfAbsent(b, unused -> index.size())
            });
      }
    }
    int[] labels = new int[index.size()];
    index.forEach((member, i) -> labels[i] = roster.focal[member] ? 1 : 0);
    LabelStatistic logOdds =
        dealt -> {
          double[] counts = {0.5, 0.5, 0.5, 0.5};
          for (int[] tie : ties) {
            counts[2 * dealt[tie[0]] + dealt[tie[1]]]++;
          }
          return 0.5 * Math.log(counts[0] * counts[3] / (counts[1] * counts[2]));
        };
    var result = LabelPermutation.test(labels, logOdds, 0, seed("NET-04"), draws);
    return new Row("NET-04", 0, result.observed(), Math.exp(result.observed()), result.p());
  }

  private void recognition() {
    Map<Integer, Integer> author = new HashMap<>();
    Means reactors = new Means();
    life.all(Act.PostPublished.class)
        .filter(it -> it.at() >= from(0) && it.at() < to())
        .forEach(
            it -> {
              author.put(it.post(), it.author());
              reactors.add(it.author(), 0, 1);
            });
    life.all(Act.ReactionAdded.class)
        .filter(it -> it.at() < to() && author.containsKey(it.post()))
        .forEach(it -> reactors.add(author.getOrDefault(it.post(), -1), 1, 0));
    rows.add(reactors.row("REC-01"));
  }

  private long seed(String id) {
    return Seed.of(id, month.toString(), Cohort.DIMENSION);
  }

  /** Sums and counts per disclosed member, of which each cohort has a mean. */
  private final class Means {
    private final Map<Integer, double[]> byMember = new TreeMap<>();

    void add(int member, double value, double count) {
      if (life.roster().disclosed[member]) {
        double[] sums = byMember.computeIfAbsent(member, unused -> new double[2]);
        sums[0] += value;
        sums[1] += count;
      }
    }

    Row row(String id) {
      List<Integer> members = List.copyOf(byMember.keySet());
      double[] sums = byMember.values().stream().mapToDouble(it -> it[0]).toArray();
      double[] counts = byMember.values().stream().mapToDouble(it -> it[1]).toArray();
      int[] labels = members.stream().mapToInt(it -> life.roster().focal[it] ? 1 : 0).toArray();
      LabelStatistic gap = dealt -> mean(dealt, 1, sums, counts) - mean(dealt, 0, sums, counts);
      var result = LabelPermutation.test(labels, gap, 0, seed(id), draws);
      double reference = mean(labels, 0, sums, counts);
      double focal = mean(labels, 1, sums, counts);
      return new Row(id, reference, focal, focal / reference, result.p());
    }

    private static double mean(int[] labels, int label, double[] sums, double[] counts) {
      double sum = 0;
      double count = 0;
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == label) {
          sum += sums[i];
          count += counts[i];
        }
      }
      return sum / count;
    }
  }
}
