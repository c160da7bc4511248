package app.folkmoot.command.platform.store;

import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events read back from the store in order of position, opened and brought up to date. */
public final class StoredEvents {
  private static final String COLUMNS =
      """
      select globalindex, aggregateidentifier, sequencenumber, eventidentifier, metadata, payload,
        payloadrevision, payloadtype, timestamp
      from domainevententry
      """;

  private final ContractSerializer serializer;

  public StoredEvents(ContractSerializer serializer) {
    this.serializer = serializer;
  }

  /** Events above a position, up to and including another, at most so many, ascending. */
  public List<RecordedEvent> between(JdbcTemplate jdbc, long after, long upTo, int limit) {
    return jdbc.query(
        COLUMNS + "where globalindex > ? and globalindex <= ? order by globalindex limit ?",
        (row, n) -> recorded(row),
        after,
        upTo,
        limit);
  }

  /** Every self-identification event, ascending. */
  public List<RecordedEvent> selfIdentifications(JdbcTemplate jdbc) {
    return jdbc.query(
        COLUMNS + "where payloadtype like 'self-identification.%' order by globalindex",
        (row, n) -> recorded(row));
  }

  /** One member's self-identification events, ascending. */
  public List<RecordedEvent> selfIdentificationsOf(JdbcTemplate jdbc, UUID memberId) {
    return jdbc.query(
        COLUMNS
            + """
            where payloadtype like 'self-identification.%' and payload::json ->> 'memberId' = ?
            order by globalindex
            """,
        (row, n) -> recorded(row),
        memberId.toString());
  }

  private RecordedEvent recorded(ResultSet row) throws SQLException {
    String type = row.getString("payloadtype");
    Map<String, String> meta = serializer.metaData(row.getString("metadata"));
    Instant recordedAt = Instant.parse(row.getString("timestamp"));
    var event =
        serializer.event(
            type, Integer.parseInt(row.getString("payloadrevision")), row.getString("payload"));
    return new RecordedEvent(
        new EventMeta(
            UUID.fromString(row.getString("eventidentifier")),
            type,
            EventCatalog.of(event.getClass()).revision(),
            UUID.fromString(row.getString("aggregateidentifier")),
            row.getLong("sequencenumber"),
            row.getLong("globalindex"),
            recordedAt,
            EventMetaData.occurredAt(meta, recordedAt),
            EventMetaData.actor(meta),
            EventMetaData.imported(meta),
            EventMetaData.outsideMetrics(meta)),
        event);
  }
}
