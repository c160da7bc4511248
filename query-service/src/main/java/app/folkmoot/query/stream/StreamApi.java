package app.folkmoot.query.stream;

import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.api.Callers;
import app.folkmoot.query.stream.Listeners.Listener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** New posts and replies as server-sent events (WHATWG HTML, section 9.2). */
@RestController
final class StreamApi {
  /** Far more than people who look at pages at once on one instance. */
  private static final int MOST = 1_000;

  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Listeners listeners;
  private final Ear ear;
  private final Callers callers;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  StreamApi(Listeners listeners, Ear ear, Callers callers, Clock clock) {
    this.listeners = listeners;
    this.ear = ear;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Tells of what others write in the groups the member is in; a comment every 15 s keeps the
   * connection. Ends with the token, after an hour at most, or where the reader is too slow: the
   * client then connects again and reads what it missed.
   */
  @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<StreamingResponseBody> stream(
      @AuthenticationPrincipal Jwt token, HttpServletResponse response) {
    if (listeners.count() >= MOST) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
    ear.open();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(out -> tell(token, response));
  }

  private void tell(Jwt token, HttpServletResponse out) throws IOException {
    Instant end = end(token.getExpiresAt());
    try (Listener listener = listeners.listen()) {
      send(out, ": listening\n\n");
      while (clock.instant().isBefore(end) && !listener.lost()) {
        News news = listener.waiting().poll(BEAT.toSeconds(), TimeUnit.SECONDS);
        if (news == null) {
          send(out, ":\n\n");
        } else if (concerns(callers.viewer(token), news)) {
          send(out, "event: " + kind(news) + "\ndata: " + json.writeValueAsString(news) + "\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String kind(News news) {
    return news.kind().equals("reply") ? "reply" : "post";
  }

  /** Memberships are looked up each time: who has left hears no more. */
  private static boolean concerns(Viewer viewer, News news) {
    return viewer.standingIn(news.groupId()).member()
        && !Objects.equals(viewer.memberId(), news.authorId());
  }

  private Instant end(@Nullable Instant expires) {
    Instant longest = clock.instant().plus(LONGEST);
    return expires == null || longest.isBefore(expires) ? longest : expires;
  }

  /** The response itself is flushed: the stream that Spring hands out keeps flushes to itself. */
  private static void send(HttpServletResponse out, String text) throws IOException {
    out.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    out.flushBuffer();
  }
}
