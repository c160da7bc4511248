package app.folkmoot.query.platform.signin;

import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The viewer behind a page request, found once per request. */
public final class WhoIsLooking {
  private static final String ATTRIBUTE = WhoIsLooking.class.getName();

  private final Viewers viewers;

  WhoIsLooking(Viewers viewers) {
    this.viewers = viewers;
  }

  /** The viewer; empty where nobody is signed in to the pages. */
  public Optional<Viewer> at(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Viewer viewer) {
      return Optional.of(viewer);
    }
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof OidcUser person)) {
      return Optional.empty();
    }
    Viewer viewer =
        viewers.of(
            Objects.requireNonNull(person.getIssuer(), "iss").toString(),
            Objects.requireNonNull(person.getSubject(), "sub"),
            Roles.among(who.getAuthorities()));
    request.setAttribute(ATTRIBUTE, viewer);
    return Optional.of(viewer);
  }
}
