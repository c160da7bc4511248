package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.store.SelfIdentifications;
import app.folkmoot.command.platform.store.StoredEvents;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    return SelfIdentifications.inForce(stored.selfIdentificationsOf(jdbc, memberId)).stream()
        .map(one -> new Shared(one.dimension(), one.values()))
        .sorted(Comparator.comparing(Shared::dimension))
        .toList();
  }
}
