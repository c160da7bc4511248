package app.folkmoot.local.identity;

import app.folkmoot.local.DemoPerson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page one signs in on: the demo people with one button each, and the plain form beneath. */
@RestController
class SignInPage {

  private final String page = resource("sign-in.html");
  private final String person = resource("person.html");
  private final String style = resource("sign-in.css");

  @GetMapping(path = "/sign-in", produces = "text/html;charset=UTF-8")
  String page(@RequestParam Map<String, String> parameters, CsrfToken csrf) {
    String notice =
        parameters.containsKey("error")
            ? "<p class=\"notice\" role=\"alert\">That name and password do not belong together."
                + " Try again, or choose one of the five people.</p>"
            : "";
    var people = new StringBuilder();
    for (DemoPerson each : DemoPerson.values()) {
      people.append(
          person
              .replace("{username}", each.username())
              .replace("{firstName}", each.firstName())
              .replace("{fullName}", each.fullName())
              .replace("{role}", each.role())
              .replace("{lookAt}", each.lookAt())
              .replace("{password}", DemoPerson.PASSWORD));
    }
    return page.replace("{people}", people)
        .replace("{notice}", notice)
        .replace("{password}", DemoPerson.PASSWORD)
        .replace("{csrfName}", HtmlUtils.htmlEscape(csrf.getParameterName()))
        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
  }

  @GetMapping(path = "/sign-in.css", produces = "text/css;charset=UTF-8")
  String style() {
    return style;
  }

  private static String resource(String name) {
    try (InputStream in = SignInPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
