package app.folkmoot.query.pages;

import app.folkmoot.query.platform.pages.PagesSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lets a person choose light or dark; kept in a cookie of the browser, for it is a device's matter.
 */
@Controller
final class ThemePages {
  static final String COOKIE = "folkmoot-theme";
  static final Set<String> THEMES = Set.of("light", "dark");

  private final PagesSettings settings;

  ThemePages(PagesSettings settings) {
    this.settings = settings;
  }

  @PostMapping("/theme")
  String choose(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    boolean chosen = THEMES.contains(theme);
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, chosen ? theme : "")
            .path("/")
            .httpOnly(true)
            .secure(!settings.plainHttp())
            .sameSite("Lax")
            .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + LocalPath.of(back);
  }
}
