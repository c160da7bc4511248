package app.folkmoot.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs a demo person in at the pages as a browser does, and keeps the session's cookie. */
final class SignedIn {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_STEPS = 12;

  private final RunningSystem system;
  private final Map<Integer, Map<String, String>> cookies = new HashMap<>();

  private SignedIn(RunningSystem system) {
    this.system = system;
  }

  /** The headers of a signed-in browser that asks for a page. */
  static Map<String, String> at(RunningSystem system, String person) throws IOException {
    SignedIn browser = new SignedIn(system);
    Wire.Answer form = browser.follow(system.pages(), "/sign-in/start");
    String csrf = browser.hidden(form.body(), "_csrf");
    Wire.Answer answer =
        browser.ask(
            system.identity(),
            "/sign-in",
            Map.of("username", person, "password", "folkmoot", "_csrf", csrf));
    browser.follow(system.pages(), answer.headers().getOrDefault("location", "/"));
    Wire.Answer home = browser.follow(system.pages(), "/");
    home.accepted();
    return browser.headers(system.pages());
  }

  /** Asks, and goes wherever it is sent, here or at the provider. */
  private Wire.Answer follow(int port, String path) throws IOException {
    URI at = URI.create("http://localhost:" + port).resolve(path);
    for (int step = 0; step < MOST_STEPS; step++) {
      String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
      Wire.Answer answer = ask(at.getPort(), at.getRawPath() + query, Map.of());
      String location = answer.headers().get("location");
      if (location == null) {
        return answer;
      }
      at = at.resolve(location);
    }
    throw new IllegalStateException("sent around in circles");
  }

  private Wire.Answer ask(int port, String path, Map<String, String> form) throws IOException {
    try (Wire wire = new Wire(port)) {
      Wire.Answer answer =
          form.isEmpty()
              ? wire.get(path, headers(port))
              : wire.post(path, headers(port), FORM, encoded(form));
      for (String cookie : answer.headers().getOrDefault("set-cookie", "").split("\n")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length == 2) {
          cookies.computeIfAbsent(port, p -> new TreeMap<>()).put(pair[0], pair[1]);
        }
      }
      return answer;
    }
  }

  private Map<String, String> headers(int port) {
    String all =
        cookies.getOrDefault(port, Map.of()).entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? Map.of("Accept", "text/html")
        : Map.of("Accept", "text/html", "Cookie", all);
  }

  private String hidden(String page, String name) {
    String start = "name=\"" + name + "\" value=\"";
    int from = page.indexOf(start);
    if (from < 0) {
      throw new IllegalStateException("the provider's sign-in of port " + system.identity());
    }
    return page.substring(from + start.length(), page.indexOf('"', from + start.length()));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
