package app.folkmoot.insights.platform.facts;

import app.folkmoot.insights.platform.facts.Manifest.FactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes Parquet files, each sorted by position and on the disk before it is named anywhere. */
final class FactWriter implements AutoCloseable {
  private final FactSettings settings;
  private final DuckDBConnection duck;

  FactWriter(FactSettings settings) {
    this.settings = settings;
    try {
      duck = DuckDb.open(settings);
      run("CREATE TABLE fresh (" + FactRow.COLUMNS + ")");
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  /** Writes rows that are sorted by position as one file of the month. */
  FactFile write(String month, List<FactRow> rows) {
    try {
      run("TRUNCATE fresh");
      try (DuckDBAppender appender = duck.createAppender("main", "fresh")) {
        for (FactRow row : rows) {
          append(appender, row);
        }
      }
      return copy(month, "SELECT * FROM fresh ORDER BY position");
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  /** Merges files of a month into at most one, without the erased but for what stays of them. */
  List<FactFile> merge(String month, List<FactFile> old, Set<Long> erased) {
    try {
      run("CREATE TABLE erased (member BIGINT)");
      try (DuckDBAppender appender = duck.createAppender("main", "erased")) {
        for (long surrogate : erased) {
          appender.beginRow();
          appender.append(surrogate);
          appender.endRow();
        }
      }
      run("TRUNCATE fresh");
      run(
          String.format(
              Locale.ROOT,
              """
              INSERT INTO fresh
              SELECT * REPLACE (
                CASE WHEN member IN (SELECT member FROM erased) THEN NULL ELSE member END AS member,
                CASE WHEN other IN (SELECT member FROM erased) THEN NULL ELSE other END AS other)
              FROM %s
              WHERE act IN ('%s') OR member NOT IN (SELECT member FROM erased)\
              """,
              Parquet.read(settings.directory(), old),
              String.join("', '", Act.STAY)));
      FactFile merged = copy(month, "SELECT * FROM fresh ORDER BY position");
      return merged.rows() == 0 ? List.of() : List.of(merged);
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  private FactFile copy(String month, String select) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT coalesce(min(position), 0), coalesce(max(position), 0), count(*)"
                    + " FROM fresh")) {
      row.next();
      String name = freeName(month, row.getLong(1), row.getLong(2));
      FactFile written = new FactFile(month, name, row.getLong(1), row.getLong(2), row.getLong(3));
      Path file = settings.directory().resolve(name);
      Path folder = settings.directory().resolve("acts").resolve(month);
      Files.createDirectories(folder);
      run(
          "COPY ("
              + select
              + ") TO "
              + Parquet.quoted(file)
              + " (FORMAT parquet, COMPRESSION zstd)");
      Durable.sync(file);
      Durable.syncDirectory(folder);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name no live file has: a merged file may span the same positions as the one it replaces. */
  private String freeName(String month, long from, long to) {
    String stem = "acts/" + month + "/" + from + "-" + to;
    String name = stem + ".parquet";
    for (int again = 2; Files.exists(settings.directory().resolve(name)); again++) {
      name = stem + "." + again + ".parquet";
    }
    return name;
  }

  private static void append(DuckDBAppender to, FactRow row) throws SQLException {
    to.beginRow();
    to.append(row.position());
    to.append(row.act());
    to.appendEpochMicros(micros(row.at()));
    to.appendEpochMicros(micros(row.recordedAt()));
    to.append(row.day());
    to.append((byte) row.hour());
    if (row.memberDay() == null) {
      to.appendNull();
    } else {
      to.append(row.memberDay());
    }
    append(to, row.member());
    append(to, row.other());
    append(to, row.post());
    append(to, row.thread());
    append(to, row.group());
    if (row.detail() == null) {
      to.appendNull();
    } else {
      to.append(row.detail());
    }
    to.append(row.imported());
    to.endRow();
  }

  private static void append(DuckDBAppender to, @Nullable Long value) throws SQLException {
    if (value == null) {
      to.appendNull();
    } else {
      to.append(value.longValue());
    }
  }

  private static void append(DuckDBAppender to, @Nullable UUID value) throws SQLException {
    if (value == null) {
      to.appendNull();
    } else {
      to.append(value);
    }
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private static IllegalStateException unwritable(SQLException e) {
    return new IllegalStateException("the facts cannot be written", e);
  }
}
