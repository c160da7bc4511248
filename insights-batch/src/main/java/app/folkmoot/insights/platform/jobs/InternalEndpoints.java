package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.platform.facts.FactStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The operator's door: how far the facts are, and runs to start, told line by line. */
@RestController
final class InternalEndpoints {
  private static final Logger LOG = LoggerFactory.getLogger(InternalEndpoints.class);

  private final FactStore facts;
  private final Runs runs;

  InternalEndpoints(FactStore facts, Runs runs) {
    this.facts = facts;
    this.runs = runs;
  }

  /** Every event up to this position is in the facts. */
  @GetMapping("/internal/progress")
  Map<String, Long> progress() {
    return Map.of("position", facts.position());
  }

  /**
   * Computes a date's provisional numbers; the last line is {@code done} or {@code failed: why}.
   */
  @PostMapping("/internal/nights/{date}")
  ResponseEntity<StreamingResponseBody> night(
      @PathVariable LocalDate date, HttpServletResponse response) {
    return told(response, progress -> runs.night(date, progress));
  }

  /** Closes what can be closed of a month; the last line is {@code done} or {@code failed: why}. */
  @PostMapping("/internal/months/{month}")
  ResponseEntity<StreamingResponseBody> month(
      @PathVariable YearMonth month, HttpServletResponse response) {
    return told(response, progress -> runs.closeMonth(month, progress));
  }

  private static ResponseEntity<StreamingResponseBody> told(
      HttpServletResponse response, Consumer<Progress> run) {
    StreamingResponseBody lines =
        out -> {
          try {
            run.accept(line -> say(response, line));
            say(response, "done");
          } catch (RuntimeException e) {
            LOG.error("a run failed", e);
            say(response, "failed: " + reason(e));
          }
        };
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(lines);
  }

  /** The response itself is flushed: the stream that Spring hands out keeps flushes to itself. */
  private static void say(HttpServletResponse response, String line) {
    try {
      response.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("nobody listens any more", e);
    }
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replace('\n', ' ');
  }
}
