package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.SelfIdentificationEvent;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one shares of oneself, read back by its owner alone. */
@RestController
final class OwnSelfIdentificationEndpoint {
  private final Members members;
  private final JdbcTemplate jdbc;
  private final StoredEvents stored;

  OwnSelfIdentificationEndpoint(Members members, JdbcTemplate jdbc, StoredEvents stored) {
    this.members = members;
    this.jdbc = jdbc;
    this.stored = stored;
  }

  /** What is shared in one dimension. */
  record Shared(String dimension, List<String> values) {}

  /** By name of the dimension; empty for somebody who shares nothing or is not a member yet. */
  @GetMapping("/self-identification")
  List<Shared> own(@AuthenticationPrincipal Jwt token) {
    String issuer = Objects.toString(token.getIssuer(), "");
    return members
        .find(issuer, Objects.requireNonNull(token.getSubject()))
        .map(this::sharedBy)
        .orElse(List.of());
  }

  private List<Shared> sharedBy(UUID memberId) {
    Map<String, Shared> shared = new TreeMap<>();
    for (RecordedEvent recorded : stored.selfIdentificationsOf(jdbc, memberId)) {
      switch ((SelfIdentificationEvent) recorded.event()) {
        case SelfIdentificationShared one ->
            shared.put(one.dimension(), new Shared(one.dimension(), known(one.values())));
        case SelfIdentificationWithdrawn one -> shared.remove(one.dimension());
      }
    }
    return List.copyOf(shared.values());
  }

  private static List<String> known(List<Text> values) {
    List<String> known = new ArrayList<>();
    for (Text value : values) {
      if (value instanceof Text.Known text) {
        known.add(text.value());
      }
    }
    return known;
  }
}
