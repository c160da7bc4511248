package app.folkmoot.query.feed;

import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.api.Callers;
import app.folkmoot.query.platform.posts.PostView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds over HTTP. */
@RestController
class FeedApi {
  private final FeedReads reads;
  private final Callers callers;

  FeedApi(FeedReads reads, Callers callers) {
    this.reads = reads;
    this.callers = callers;
  }

  @GetMapping("/api/groups/{groupId}/feed")
  Page<PostView> group(
      @AuthenticationPrincipal Jwt token,
      @PathVariable UUID groupId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.group(callers.viewer(token), groupId, PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/home")
  Page<PostView> home(
      @AuthenticationPrincipal Jwt token,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.home(callers.viewer(token), PageRequest.of(cursor, limit));
  }
}
