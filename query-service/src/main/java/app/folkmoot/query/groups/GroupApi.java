package app.folkmoot.query.groups;

import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.api.Callers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups over HTTP. */
@RestController
class GroupApi {
  private final GroupReads reads;
  private final Callers callers;

  GroupApi(GroupReads reads, Callers callers) {
    this.reads = reads;
    this.callers = callers;
  }

  @GetMapping("/api/groups")
  Page<GroupView> groups(
      @AuthenticationPrincipal Jwt token,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.groups(callers.viewer(token), query, PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/groups/{groupId}")
  GroupView group(@AuthenticationPrincipal Jwt token, @PathVariable UUID groupId) {
    return reads.group(callers.viewer(token), groupId);
  }
}
