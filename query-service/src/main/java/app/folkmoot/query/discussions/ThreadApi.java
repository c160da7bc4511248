package app.folkmoot.query.discussions;

import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.api.Callers;
import app.folkmoot.query.platform.posts.FullPostView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations over HTTP. */
@RestController
class ThreadApi {
  private final ThreadReads reads;
  private final Callers callers;

  ThreadApi(ThreadReads reads, Callers callers) {
    this.reads = reads;
    this.callers = callers;
  }

  @GetMapping("/api/posts/{postId}")
  FullPostView post(@AuthenticationPrincipal Jwt token, @PathVariable UUID postId) {
    return reads.post(callers.viewer(token), postId);
  }

  @GetMapping("/api/posts/{postId}/replies")
  Page<FullPostView> replies(
      @AuthenticationPrincipal Jwt token,
      @PathVariable UUID postId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.replies(callers.viewer(token), postId, PageRequest.of(cursor, limit));
  }
}
