package app.folkmoot.insights.platform.facts;

import app.folkmoot.insights.platform.Rows;
import app.folkmoot.insights.platform.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The facts as one cut-off shows them, open for the metrics' SQL.
 *
 * <p>The SQL finds the view {@code recorded} (every act, erased members' included), the table
 * {@code erased}, the one row of {@code period}, and the views of {@code metrics/facts.sql}. Not
 * for two threads at once.
 */
public final class Facts implements AutoCloseable {
  private final DuckDBConnection duck;
  private final Runnable release;

  Facts(FactSettings settings, List<Path> files, List<Long> erased, long cutOff, Runnable release) {
    this.release = release;
    try {
      duck = DuckDb.open(settings);
      run("CREATE TABLE none (" + FactRow.COLUMNS + ")");
      run(
          "CREATE VIEW recorded AS SELECT * FROM "
              + (files.isEmpty() ? "none" : Parquet.read(files))
              + " WHERE position <= "
              + cutOff);
      run("CREATE TABLE erased (member BIGINT NOT NULL)");
      try (DuckDBAppender appender = duck.createAppender("main", "erased")) {
        for (long surrogate : erased) {
          appender.beginRow();
          appender.append(surrogate);
          appender.endRow();
        }
      }
      run(
          "CREATE TABLE period (starts TIMESTAMP, ends TIMESTAMP, as_of TIMESTAMP,"
              + " first_day DATE, last_day DATE)");
      run(resource("metrics/facts.sql"));
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be opened", e);
    }
  }

  /** Sets the window that the views and the metrics' SQL look at. */
  public void look(Window window) {
    try {
      run("DELETE FROM period");
      run(
          String.format(
              Locale.ROOT,
              "INSERT INTO period VALUES ('%s', '%s', '%s', '%s', '%s')",
              utc(window.starts()),
              utc(window.ends()),
              utc(window.asOf()),
              window.firstDay(),
              window.lastDay()));
    } catch (SQLException e) {
      throw new IllegalStateException("the window cannot be set", e);
    }
  }

  /**
   * Runs SQL that returns whole numbers only.
   *
   * @throws IllegalStateException naming the column where it returns anything else
   */
  public Rows query(String sql) {
    try (Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      ResultSetMetaData meta = found.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnName(i));
        switch (meta.getColumnTypeName(i)) {
          case "BIGINT", "INTEGER", "SMALLINT", "TINYINT", "HUGEINT" -> {}
          default ->
              throw new IllegalStateException(
                  "column "
                      + meta.getColumnName(i)
                      + " is of type "
                      + meta.getColumnTypeName(i)
                      + ", not a whole number");
        }
      }
      List<long[]> values = new ArrayList<>();
      while (found.next()) {
        long[] row = new long[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getLong(i + 1);
          if (found.wasNull()) {
            throw new IllegalStateException("column " + columns.get(i) + " holds a null");
          }
        }
        values.add(row);
      }
      return new Rows(columns, values);
    } catch (SQLException e) {
      throw new IllegalStateException("a metric's SQL failed", e);
    }
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be closed", e);
    } finally {
      release.run();
    }
  }

  /** A resource beside the metrics' SQL, as text. */
  public static String resource(String name) {
    try (InputStream in = Facts.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }
}
