package app.folkmoot.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Commands acknowledged a second, beside the rate at which the same PostgreSQL commits single rows
 * of about an event's size, at the same number of clients. Promised: half or more.
 */
public final class CommandRate {
  private static final List<String> PEOPLE = List.of("amara", "ben", "mo", "lea", "ada");
  private static final int ROUNDS = 3;
  private static final Duration TIME = Duration.ofSeconds(5);

  private final RunningSystem system;
  private final List<Map<String, String>> people = new ArrayList<>();
  private final BenchGroup group;

  private CommandRate(RunningSystem system) throws IOException {
    this.system = system;
    for (String name : PEOPLE) {
      people.add(system.person(name));
    }
    String slug = "command-rate-" + ProcessHandle.current().pid();
    group = BenchGroup.create(system, people.getFirst(), slug);
    for (Map<String, String> person : people.subList(1, people.size())) {
      group.join(system, person);
    }
  }

  /** Runs it: {@code [--data-dir DIR]}. */
  public static void main(String[] arguments) throws Exception {
    CommandRate bench = new CommandRate(RunningSystem.of(arguments));
    try (Connection database = bench.system.database("postgres");
        Statement statement = database.createStatement()) {
      statement.execute("drop table if exists load_scratch");
      statement.execute("create table load_scratch (id bigserial primary key, payload text)");
      System.out.println("PostgreSQL: " + bench.durability(statement));
      bench.measure(8, Duration.ofSeconds(5));
      System.out.println(
          Numbers.row("clients", "commands/s", "commits/s", "ratio") + "   (medians of rounds)");
      for (int clients : List.of(1, 8, 32)) {
        List<Double> commands = new ArrayList<>();
        List<Double> commits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          commits.add(bench.commits(clients));
          commands.add(bench.measure(clients, TIME));
        }
        System.out.println(
            Numbers.row(
                clients,
                Numbers.median(commands),
                Numbers.median(commits),
                Numbers.ratio(commands, commits)));
      }
      statement.execute("drop table load_scratch");
    }
    System.out.println(Numbers.machine());
  }

  private double measure(int clients, Duration time) throws Exception {
    return Rate.perSecond(
        clients,
        time,
        number -> {
          Wire commands = new Wire(system.commands());
          Map<String, String> person = people.get(number % people.size());
          return client(
              () -> group.post(commands, person, "Post of client " + number), commands::close);
        });
  }

  private double commits(int clients) throws Exception {
    return Rate.perSecond(
        clients,
        TIME,
        number -> {
          Connection connection = system.database("postgres");
          connection.setAutoCommit(false);
          PreparedStatement insert =
              connection.prepareStatement("insert into load_scratch (payload) values (?)");
          return client(
              () -> {
                insert.setString(1, "x".repeat(900));
                insert.executeUpdate();
                connection.commit();
              },
              connection::close);
        });
  }

  private interface Step {
    void run() throws IOException, SQLException;
  }

  private static Rate.Client client(Step once, Step close) {
    return new Rate.Client() {
      @Override
      public void once() throws IOException, SQLException {
        once.run();
      }

      @Override
      public void close() throws IOException, SQLException {
        close.run();
      }
    };
  }

  private String durability(Statement statement) throws SQLException {
    List<String> settings = new ArrayList<>();
    for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      try (ResultSet shown = statement.executeQuery("show " + name)) {
        shown.next();
        settings.add(name + " " + shown.getString(1));
      }
    }
    return String.join(", ", settings);
  }
}
