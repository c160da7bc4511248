package app.folkmoot.insights.platform.facts;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.insights.community.EventLog;
import app.folkmoot.insights.platform.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Times a night's SQL over 1,000,000 posts beside the same SQL typed into DuckDB on the same files.
 *
 * <p>Run it with {@code posts=1000000} and a directory as arguments; the facts are made by the
 * usual ingest.
 */
final class NightBenchmark {
  private static final List<String> METRICS =
      List.of(
          "eng-01.v1.sql",
          "eng-02.v1.sql",
          "eng-03.v1.sql",
          "new-02.v1.sql",
          "rsp-01.v1.sql",
          "rsp-02.v1.sql",
          "sid-01.v1.sql",
          "count.v1.sql",
          "history.v1.sql",
          "history-authors.v1.sql");
  private static final Text NO_TEXT = Text.of("");
  private static final Instant FROM = Instant.parse("2024-03-01T00:00:00Z");
  private static final int MEMBERS = 20_000;
  private static final int DAYS = 730;

  private NightBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int posts = Integer.parseInt(arguments[0].replace("posts=", ""));
    Path directory = Path.of(arguments[1]);
    FactSettings settings = new FactSettings(directory, ZoneOffset.UTC, "512MB", 2);
    try (FactStore store = new FactStore(settings, new MemorySurrogates(1))) {
      long start = System.nanoTime();
      ingest(store, posts);
      store.compact(1);
      say("ingest of " + posts + " posts", start);
      for (int round = 1; round <= 3; round++) {
        start = System.nanoTime();
        try (Facts facts = store.read(Long.MAX_VALUE, Long.MAX_VALUE)) {
          facts.look(
              new Window(
                  YearMonth.of(2026, 1), ZoneOffset.UTC, Instant.parse("2026-02-08T00:00:00Z")));
          for (String metric : METRICS) {
            facts.query(Facts.resource("metrics/" + metric));
          }
        }
        say("night, round " + round, start);
        start = System.nanoTime();
        byHand(settings);
        say("by hand, round " + round, start);
      }
    }
  }

  private static void ingest(FactStore store, int posts) {
    SplittableRandom random = new SplittableRandom(5);
    EventLog log = new EventLog(null, false);
    for (int i = 0; i < MEMBERS; i++) {
      log.add(
          FROM.minusSeconds(i),
          new MemberRegistered(EventLog.id("m" + i), AccountKind.PERSON, NO_TEXT));
    }
    UUID group = EventLog.id("g");
    UUID thread = group;
    long step = DAYS * 86_400L / posts;
    for (int i = 0; i < posts; i++) {
      Instant at = FROM.plusSeconds(i * step + random.nextLong(Math.max(1, step)));
      UUID author = EventLog.id("m" + random.nextInt(MEMBERS));
      UUID post = EventLog.id("p" + i);
      if (i % 5 == 0) {
        thread = post;
        log.add(at, new DiscussionStarted(post, group, author, NO_TEXT, NO_TEXT, List.of()));
      } else {
        log.add(at, new ReplyPosted(post, thread, group, null, author, NO_TEXT));
      }
      if (i % 50_000 == 49_999) {
        drain(store, log);
      }
    }
    drain(store, log);
  }

  private static void drain(FactStore store, EventLog log) {
    List<RecordedEvent> events = log.take();
    if (!events.isEmpty()) {
      store.append(events, events.getLast().position());
    }
  }

  private static void byHand(FactSettings settings) throws IOException, SQLException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(settings.directory())) {
      files = found.filter(f -> f.toString().endsWith(".parquet")).toList();
    }
    try (DuckDBConnection duck = DuckDb.open(settings);
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE VIEW recorded AS SELECT * FROM " + Parquet.read(files));
      statement.execute("CREATE TABLE erased (member BIGINT)");
      statement.execute(
          "CREATE TABLE period AS SELECT TIMESTAMP '2026-01-01' AS starts, TIMESTAMP '2026-02-01'"
              + " AS ends, TIMESTAMP '"
              + LocalDateTime.of(2026, 2, 8, 0, 0)
              + "' AS as_of, DATE '2026-01-01' AS first_day, DATE '2026-01-31' AS last_day");
      statement.execute(Facts.resource("metrics/facts.sql"));
      for (String metric : METRICS) {
        try (var rows = statement.executeQuery(Facts.resource("metrics/" + metric))) {
          while (rows.next()) {
            rows.getLong(1);
          }
        }
      }
    }
  }

  private static void say(String what, long start) {
    System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }
}
