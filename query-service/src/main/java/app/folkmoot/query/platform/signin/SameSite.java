package app.folkmoot.query.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells whether a browser sent a request from a page of our own. */
final class SameSite {
  private SameSite() {}

  /** True only where the browser says so; a request that says nothing is not trusted. */
  static boolean sent(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    return origin != null && origin.equals(ownOrigin(request));
  }

  private static String ownOrigin(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
