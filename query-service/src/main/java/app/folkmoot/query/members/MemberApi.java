package app.folkmoot.query.members;

import app.folkmoot.query.platform.api.Callers;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** People over HTTP. */
@RestController
class MemberApi {
  private final MemberReads reads;
  private final Callers callers;

  MemberApi(MemberReads reads, Callers callers) {
    this.reads = reads;
    this.callers = callers;
  }

  @GetMapping("/api/me")
  MeView me(@AuthenticationPrincipal Jwt token) {
    return reads.me(callers.viewer(token));
  }

  @GetMapping("/api/members/{memberId}")
  MemberView member(@AuthenticationPrincipal Jwt token, @PathVariable UUID memberId) {
    return reads.member(callers.viewer(token), memberId);
  }
}
