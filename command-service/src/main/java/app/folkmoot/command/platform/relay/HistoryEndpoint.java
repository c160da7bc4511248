package app.folkmoot.command.platform.relay;

import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole past, for rebuilds, first starts and gaps: what the relay has settled, in order of
 * position, as newline-delimited records of the same form that Kafka carries.
 */
@RestController
final class HistoryEndpoint {
  private static final int BATCH = 2000;
  private static final int LONGEST = 1_000_000;

  private final JdbcTemplate jdbc;
  private final StoredEvents stored;
  private final EventCodec codec;

  HistoryEndpoint(JdbcTemplate jdbc, StoredEvents stored, EventCodec codec) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.codec = codec;
  }

  /**
   * Streams events; ends where the limit is reached or nothing more is settled. The header {@code
   * Last-Position} says how far history reached when the answer began.
   *
   * @param after position to begin above, 0 for all
   * @param limit at most so many events, 1 to 1,000,000
   */
  @GetMapping("/internal/events")
  void events(
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "10000") int limit,
      HttpServletResponse response)
      throws IOException {
    Long settled = jdbc.queryForObject("select position from relay_progress", Long.class);
    long upTo = settled == null ? 0 : settled;
    response.setContentType("application/x-ndjson");
    response.setHeader("Last-Position", Long.toString(upTo));
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    long position = after;
    int left = Math.clamp(limit, 1, LONGEST);
    while (left > 0 && position < upTo) {
      List<RecordedEvent> rows = stored.between(jdbc, position, upTo, Math.min(BATCH, left));
      if (rows.isEmpty()) {
        break;
      }
      for (RecordedEvent recorded : rows) {
        if (EventCatalog.of(recorded.event().getClass()).published()) {
          out.write(codec.write(recorded));
          out.write('\n');
          left--;
        }
      }
      position = rows.getLast().position();
    }
    out.flush();
  }
}
