package app.folkmoot.command.platform.internal;

import app.folkmoot.command.platform.store.SelfIdentifications;
import app.folkmoot.command.platform.store.SelfIdentifications.SelfIdentification;
import app.folkmoot.command.platform.store.StoredEvents;
import java.time.Instant;
import java.util.List;
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

  /**
   * Self-identifications in force, by member and dimension; erased ones are left out.
   *
   * @param asOf those shared at or before this moment and not withdrawn by then
   */
  @GetMapping("/internal/self-identifications")
  List<SelfIdentification> asOf(@RequestParam Instant asOf) {
    return SelfIdentifications.inForce(
        stored.selfIdentifications(jdbc).stream()
            .filter(recorded -> !recorded.meta().occurredAt().isAfter(asOf))
            .toList());
  }
}
