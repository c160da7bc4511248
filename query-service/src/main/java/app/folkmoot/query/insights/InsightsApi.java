package app.folkmoot.query.insights;

import app.folkmoot.query.platform.api.Callers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published numbers as JSON; every list is whole, so that all get the same bytes. */
@RestController
@RequestMapping("/api/insights")
final class InsightsApi {
  private final MonthReads months;
  private final Callers callers;

  InsightsApi(MonthReads months, Callers callers) {
    this.months = months;
    this.callers = callers;
  }

  /** A list that has no further page. */
  record Whole(List<? extends Map<String, Object>> items, @Nullable String nextCursor) {
    static Whole of(List<? extends Map<String, Object>> items) {
      return new Whole(items, null);
    }
  }

  @GetMapping("/metrics")
  Whole metrics(@AuthenticationPrincipal Jwt token) {
    return Whole.of(months.metrics(callers.viewer(token)));
  }

  @GetMapping("/months")
  Whole months(@AuthenticationPrincipal Jwt token) {
    return Whole.of(months.months(callers.viewer(token)));
  }

  @GetMapping("/months/{month}")
  Whole month(@AuthenticationPrincipal Jwt token, @PathVariable String month) {
    return Whole.of(months.month(callers.viewer(token), month));
  }

  /** Plain counts of a month, or of all with the report of the whole history. */
  @GetMapping("/operations/{month}")
  Whole operations(@AuthenticationPrincipal Jwt token, @PathVariable String month) {
    return Whole.of(months.operations(callers.viewer(token), month));
  }
}
