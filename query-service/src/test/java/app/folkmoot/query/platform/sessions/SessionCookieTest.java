package app.folkmoot.query.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.query.platform.pages.PagesSettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

  @Test
  void isBoundToThisHostAndToTls() {
    assertThat(cookie(false))
        .startsWith("__Host-folkmoot=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void dropsPrefixAndSecureOnPlainHttpAlone() {
    assertThat(cookie(true))
        .startsWith("folkmoot=")
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  private static String cookie(boolean plainHttp) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SessionSetup()
        .cookieSerializer(new PagesSettings(null, plainHttp))
        .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }
}
