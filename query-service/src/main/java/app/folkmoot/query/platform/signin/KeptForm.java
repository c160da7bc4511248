package app.folkmoot.query.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person had written when their session turned out to have ended: kept in the session they
 * sign in with, until they send it or turn away.
 *
 * @param path where it was going, on this site
 * @param fields in the form's order, without the CSRF token
 */
public record KeptForm(String path, List<Field> fields) implements Serializable {
  private static final String ATTRIBUTE = "folkmoot.kept-form";
  private static final Set<String> WRITTEN =
      Set.of(
          "title",
          "body",
          "description",
          "details",
          "message",
          "name",
          "purpose",
          "reason",
          "availability",
          "displayName",
          "headline",
          "url",
          "tags",
          "skills",
          "topics");
  private static final int LONGEST = 100_000;

  /** One value of the form. */
  public record Field(String name, String value) implements Serializable {}

  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** What the request posts, unless it is too long to be a person's. */
  static Optional<KeptForm> from(HttpServletRequest request) {
    List<Field> fields = new ArrayList<>();
    int length = 0;
    Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
    parameters.remove("_csrf");
    for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        fields.add(new Field(parameter.getKey(), value));
        length += value.length();
      }
    }
    return length > LONGEST ? Optional.empty() : Optional.of(new KeptForm(pathOf(request), fields));
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  void keepIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  /** The form kept in a session, if there is one. */
  public static Optional<KeptForm> of(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof KeptForm kept
        ? Optional.of(kept)
        : Optional.empty();
  }

  /** Whether a person wrote this field, as against the page. */
  public boolean written(Field field) {
    return WRITTEN.contains(field.name());
  }

  /** Forgets it. */
  public static void dropFrom(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }
}
