package app.folkmoot.query.pages;

import app.folkmoot.query.platform.commands.CommandClient;
import app.folkmoot.query.platform.commands.CommandRefused;
import app.folkmoot.query.platform.commands.CommandUnavailable;
import app.folkmoot.query.platform.commands.SignInEnded;
import app.folkmoot.query.platform.pages.CommunitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notes that a member came by, once on each day; the first command of an unknown person also makes
 * them a member, so this runs before the page looks who is there.
 *
 * <p>A page is served all the same where the note cannot be made; five minutes later it is tried
 * again.
 */
final class Visits implements HandlerInterceptor {
  private static final String NOTED = "folkmoot.visit-noted";
  private static final String TRIED = "folkmoot.visit-tried";
  private static final int MINUTES = 5;

  private final CommandClient commands;
  private final Clock clock;
  private final ZoneId zone;

  Visits(CommandClient commands, Clock clock, CommunitySettings community) {
    this.commands = commands;
    this.clock = clock;
    this.zone = community.zone();
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    boolean person = who instanceof OAuth2AuthenticationToken && session != null;
    if (person && request.getMethod().equals("GET") && handler instanceof HandlerMethod) {
      note(request, session);
    }
    return true;
  }

  private void note(HttpServletRequest request, HttpSession session) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (today.equals(session.getAttribute(NOTED))
        || (session.getAttribute(TRIED) instanceof Instant tried
            && tried.isAfter(now.minus(MINUTES, ChronoUnit.MINUTES)))) {
      return;
    }
    try {
      commands.send(request, "record-visit", Map.of("localDate", today.toString()), null);
      session.setAttribute(NOTED, today);
    } catch (CommandRefused | CommandUnavailable | SignInEnded notNow) {
      session.setAttribute(TRIED, now);
    }
  }
}
