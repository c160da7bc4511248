package app.folkmoot.query.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Sends people who are not signed in, or no longer, to the sign-in page, and keeps the form they
 * were sending.
 *
 * <p>A form is kept only if the browser says that a page of this site sent it: another site's form
 * arrives without the cookie, and an answer to it must not replace a session that still lives.
 */
public final class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String SIGN_IN = "/sign-in";
  private static final String KEPT = "/kept";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    ask(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    boolean formOutOfDate = why instanceof CsrfException && SameSite.sent(request);
    if (formOutOfDate && signedIn()) {
      keep(request);
      go(request, response, KEPT);
    } else if (formOutOfDate) {
      ask(request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** Keeps what the request posts, if anything, and leads to the sign-in page. */
  public void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getMethod().equals("POST") && SameSite.sent(request)) {
      keep(request);
    }
    go(request, response, SIGN_IN);
  }

  private static void keep(HttpServletRequest request) {
    KeptForm.from(request).ifPresent(form -> form.keepIn(request.getSession()));
  }

  private static void go(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String target = request.getContextPath() + path;
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("HX-Redirect", target);
    } else {
      response.sendRedirect(target);
    }
  }

  private static boolean signedIn() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
  }
}
