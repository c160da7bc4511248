package app.folkmoot.query.help;

import app.folkmoot.query.platform.BadRequestException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.api.Callers;
import app.folkmoot.query.platform.posts.HelpStatus;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The help board over HTTP. */
@RestController
class HelpApi {
  private final HelpReads reads;
  private final Callers callers;

  HelpApi(HelpReads reads, Callers callers) {
    this.reads = reads;
    this.callers = callers;
  }

  @GetMapping("/api/help")
  Page<HelpView> board(
      @AuthenticationPrincipal Jwt token,
      @RequestParam(defaultValue = "open") String status,
      @RequestParam(required = false) @Nullable String skill,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.board(callers.viewer(token), status(status), skill, PageRequest.of(cursor, limit));
  }

  private static HelpStatus status(String name) {
    return Arrays.stream(HelpStatus.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new BadRequestException("status", "must be open, taken, done or cancelled"));
  }
}
