package app.folkmoot.command.platform.internal;

import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.SelfIdentificationEvent;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How members identified at a moment, for the metrics alone: the only way it leaves this service.
 */
@RestController
final class SelfIdentificationEndpoint {
  private final JdbcTemplate jdbc;
  private final StoredEvents stored;

  SelfIdentificationEndpoint(JdbcTemplate jdbc, StoredEvents stored) {
    this.jdbc = jdbc;
    this.stored = stored;
  }

  /** What one member shared in one dimension. */
  record SelfIdentification(UUID memberId, String dimension, List<String> values) {}

  /**
   * Self-identifications in force, by member and dimension; erased ones are left out.
   *
   * @param asOf those shared at or before this moment and not withdrawn by then
   */
  @GetMapping("/internal/self-identifications")
  List<SelfIdentification> asOf(@RequestParam Instant asOf) {
    Map<UUID, SelfIdentificationShared> inForce = new LinkedHashMap<>();
    for (RecordedEvent recorded : stored.selfIdentifications(jdbc)) {
      if (recorded.meta().occurredAt().isAfter(asOf)) {
        continue;
      }
      UUID aggregate = recorded.meta().aggregateId();
      switch ((SelfIdentificationEvent) recorded.event()) {
        case SelfIdentificationShared shared -> inForce.put(aggregate, shared);
        case SelfIdentificationWithdrawn withdrawn -> inForce.remove(aggregate);
      }
    }
    List<SelfIdentification> answer = new ArrayList<>();
    for (SelfIdentificationShared shared : inForce.values()) {
      List<String> values = new ArrayList<>();
      for (Text value : shared.values()) {
        if (value instanceof Text.Known known) {
          values.add(known.value());
        }
      }
      if (!values.isEmpty()) {
        answer.add(new SelfIdentification(shared.memberId(), shared.dimension(), values));
      }
    }
    return answer;
  }
}
