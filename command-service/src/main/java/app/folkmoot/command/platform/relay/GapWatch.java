package app.folkmoot.command.platform.relay;

import app.folkmoot.events.RecordedEvent;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells how far events may be published: positions are handed out before their transactions commit,
 * so a missing one may still come.
 *
 * <p>When a gap is first seen, a transaction id is taken. A position is handed out only to a
 * transaction that has its id (see {@code next_position()} in the schema), so whoever holds a
 * missing position has a lower id; once every lower one has ended, what is missing stays missing.
 *
 * <p>The upper end of a snapshot would not do: it is one above the highest id that has
 * <em>ended</em>, and whoever holds a missing position may have a higher one.
 */
final class GapWatch {
  private static final String LOWEST_OPEN =
      "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
  private static final String TAKEN = "select pg_current_xact_id()::text::bigint";

  private final JdbcTemplate jdbc;

  /** Every gap at or below this position is settled. */
  private long settled;

  private long seen;
  private long horizon;

  GapWatch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks whether the transactions waited for have ended; call before reading rows. */
  void look() {
    if (horizon != 0 && number(LOWEST_OPEN) >= horizon) {
      settled = seen;
      horizon = 0;
    }
  }

  /** The rows that may be published, given the last position that was. */
  List<RecordedEvent> ready(long last, List<RecordedEvent> rows) {
    for (int i = 0; i < rows.size(); i++) {
      long position = rows.get(i).position();
      if (position != last + 1 && position > settled) {
        if (horizon == 0) {
          seen = rows.getLast().position();
          horizon = number(TAKEN);
        }
        return rows.subList(0, i);
      }
      last = position;
    }
    return rows;
  }

  private long number(String sql) {
    Long value = jdbc.queryForObject(sql, Long.class);
    if (value == null) {
      throw new IllegalStateException(sql + " gave nothing");
    }
    return value;
  }
}
