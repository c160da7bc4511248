package app.folkmoot.query.platform.commands;

import app.folkmoot.events.ConsistencyToken;
import app.folkmoot.query.platform.Consistency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds a page back, for at most about 2 s, until it can show what the person did last.
 *
 * <p>If the reads are not there by then, the page is served with the attribute {@link #BEHIND} set,
 * and says so; the next page waits again.
 */
public final class OwnWrites implements HandlerInterceptor {
  /** Request attribute: true where the page cannot show the person's last act yet. */
  public static final String BEHIND = "folkmoot.behind";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Consistency consistency;
  private final Clock clock;

  OwnWrites(Consistency consistency, Clock clock) {
    this.consistency = consistency;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    HttpSession session = request.getSession(false);
    if (session == null || !(handler instanceof HandlerMethod) || !isRead(request)) {
      return true;
    }
    PendingTokens before = PendingTokens.of(session);
    PendingTokens pending = before;
    Instant until = clock.instant().plus(PATIENCE);
    for (ConsistencyToken token : before.tokens()) {
      boolean timeLeft = clock.instant().isBefore(until);
      if (timeLeft && consistency.await(token.encode())) {
        pending = pending.without(token);
      } else {
        request.setAttribute(BEHIND, true);
      }
    }
    if (!pending.equals(before)) {
      pending.keepIn(session);
    }
    return true;
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}
