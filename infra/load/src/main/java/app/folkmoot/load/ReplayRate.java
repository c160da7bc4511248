package app.folkmoot.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events a second that a rebuild of the read models takes in, beside the rate at which history
 * hands them out and PostgreSQL the rows. Promised: 20,000 a second. Wants a system with 100,000
 * events or more in it, such as {@link FeedRate} leaves.
 */
public final class ReplayRate {
  private static final int ROUNDS = 3;
  private static final Pattern CAUGHT_UP =
      Pattern.compile("caught up at position .* after ([0-9.]+) s");

  private final RunningSystem system;

  private ReplayRate(RunningSystem system) {
    this.system = system;
  }

  /** Runs it: {@code [--data-dir DIR]}. */
  public static void main(String[] arguments) throws Exception {
    ReplayRate bench = new ReplayRate(RunningSystem.of(arguments));
    List<Double> rows = new ArrayList<>();
    List<Double> history = new ArrayList<>();
    List<Double> rebuild = new ArrayList<>();
    long events = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      long all = bench.rows();
      rows.add(all / seconds(begun));
      begun = System.nanoTime();
      events = bench.history();
      history.add(events / seconds(begun));
      rebuild.add(events / bench.rebuild());
    }
    System.out.println(Numbers.row("events a second", "", "ratio") + "   (medians of rounds)");
    System.out.println(Numbers.row("rows from PostgreSQL", Numbers.median(rows), 1.0));
    print("history over HTTP", history, rows);
    print("rebuild of the read models", rebuild, rows);
    System.out.println(events + " events, " + Numbers.machine());
  }

  private static void print(String what, List<Double> rates, List<Double> rows) {
    System.out.println(Numbers.row(what, Numbers.median(rates), Numbers.ratio(rates, rows)));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private long rows() throws Exception {
    try (Connection database = system.database("folkmoot");
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.setFetchSize(2_000);
      long count = 0;
      try (ResultSet rows =
          statement.executeQuery(
              "select globalindex, payload, metadata from domainevententry order by globalindex")) {
        while (rows.next()) {
          count += rows.getString(2).isEmpty() ? 0 : 1;
        }
      }
      return count;
    }
  }

  private long history() throws Exception {
    try (Wire commands = new Wire(system.commands())) {
      return commands
          .get("/internal/events?limit=1000000", system.operator())
          .accepted()
          .lines()
          .count();
    }
  }

  /** Answers how many seconds reading and projecting took, comparison and switch left out. */
  private double rebuild() throws Exception {
    try (Wire pages = new Wire(system.pages())) {
      String said = pages.post("/internal/rebuild", system.operator(), "", "").accepted();
      Matcher caughtUp = CAUGHT_UP.matcher(said);
      if (!said.strip().endsWith("done") || !caughtUp.find()) {
        throw new IllegalStateException("the rebuild said: " + said);
      }
      return Double.parseDouble(caughtUp.group(1));
    }
  }
}
