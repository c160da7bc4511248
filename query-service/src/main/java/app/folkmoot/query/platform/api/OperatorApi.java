package app.folkmoot.query.platform.api;

import app.folkmoot.query.platform.store.Following;
import app.folkmoot.query.platform.store.Rebuild;
import app.folkmoot.reader.ReaderStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What operators may ask and start. */
@RestController
class OperatorApi {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorApi.class);

  private final Following following;
  private final Rebuild rebuild;

  OperatorApi(Following following, Rebuild rebuild) {
    this.following = following;
    this.rebuild = rebuild;
  }

  /**
   * How far the read models are.
   *
   * @param partitions position by partition
   * @param state of this instance: starting, catching-up, live, troubled
   * @param parked conversations set aside
   */
  record ProgressView(
      Map<Integer, Long> partitions,
      String state,
      long lagEvents,
      double lagSeconds,
      int parked,
      @Nullable String trouble) {}

  @GetMapping("/internal/progress")
  ProgressView progress() {
    ReaderStatus status = following.status();
    return new ProgressView(
        following.positions(),
        status.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        status.lagEvents(),
        status.lag().toMillis() / 1000.0,
        following.parked().size(),
        status.trouble());
  }

  /** Rebuilds all read models; answers line by line, the last line being {@code done}. */
  @PostMapping("/internal/rebuild")
  ResponseEntity<StreamingResponseBody> rebuild(HttpServletResponse response) {
    if (!rebuild.claim()) {
      return ResponseEntity.status(HttpStatus.CONFLICT)
          .contentType(MediaType.TEXT_PLAIN)
          .body(
              out -> out.write("a rebuild is running already\n".getBytes(StandardCharsets.UTF_8)));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(
            out -> {
              try {
                rebuild.run(
                    line -> {
                      LOG.info("rebuild: {}", line);
                      try {
                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                        // Spring's own stream keeps flushes to itself.
                        response.flushBuffer();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    });
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                LOG.warn("the rebuild failed; what was served is served on", e);
                out.write(("failed: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
              }
            });
  }
}
