package app.folkmoot.command.platform.internal;

import app.folkmoot.command.platform.entry.Members;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which member an OpenID issuer and subject are, for the pages and the read API. */
@RestController
final class MemberEndpoint {
  private final Members members;

  MemberEndpoint(Members members) {
    this.members = members;
  }

  /** 404 where nobody has registered with them yet. */
  @GetMapping("/internal/members/by-subject")
  ResponseEntity<Map<String, UUID>> bySubject(
      @RequestParam String issuer, @RequestParam String subject) {
    return members
        .find(issuer, subject)
        .map(id -> ResponseEntity.ok(Map.of("memberId", id)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
