package app.folkmoot.query.platform.pages;

import app.folkmoot.query.platform.commands.CommandRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form as a page shows it: what is in the fields, what is wrong with them, and the token under
 * which it is carried out once.
 *
 * @param token sent along as {@code formToken}
 * @param values what a person filled in, by field
 * @param errors what is wrong, by field
 * @param problem what is wrong with the whole, or null
 */
public record PageForm(
    String token,
    MultiValueMap<String, String> values,
    Map<String, String> errors,
    @Nullable String problem) {

  /** An empty form. */
  public static PageForm blank(String token) {
    return new PageForm(token, new LinkedMultiValueMap<>(), Map.of(), null);
  }

  /** A form as it came in. */
  public static PageForm posted(MultiValueMap<String, String> parameters) {
    String token = parameters.getFirst("formToken");
    return new PageForm(token == null ? "" : token, parameters, Map.of(), null);
  }

  /** The same with one field filled in; nothing for null. */
  public PageForm with(String field, @Nullable String value) {
    MultiValueMap<String, String> more = new LinkedMultiValueMap<>(values);
    if (value != null) {
      more.set(field, value);
    }
    return new PageForm(token, more, errors, problem);
  }

  /** The same with a field that holds several values. */
  public PageForm with(String field, List<String> several) {
    MultiValueMap<String, String> more = new LinkedMultiValueMap<>(values);
    more.put(field, new ArrayList<>(several));
    return new PageForm(token, more, errors, problem);
  }

  /**
   * The same with what command-service had against it. Errors of fields the form does not show are
   * told with the whole.
   *
   * @param shown names of the form's fields
   */
  public PageForm refused(CommandRefused refusal, String... shown) {
    List<String> known = List.of(shown);
    Map<String, String> ofFields = new LinkedHashMap<>();
    String whole = refusal.errors().isEmpty() ? refusal.words() : null;
    for (CommandRefused.FieldError error : refusal.errors()) {
      String field = error.field().replaceAll("\\[.*", "");
      if (known.contains(field)) {
        ofFields.putIfAbsent(field, error.message());
      } else {
        whole = (whole == null ? "" : whole + " ") + field + ": " + error.message();
      }
    }
    return new PageForm(token, values, ofFields, whole);
  }

  /** The same with something wrong that belongs to no field. */
  public PageForm problem(String words) {
    return new PageForm(token, values, errors, words);
  }

  /** The same with one thing wrong. */
  public PageForm wrong(String field, String message) {
    Map<String, String> more = new LinkedHashMap<>(errors);
    more.put(field, message);
    return new PageForm(token, values, more, problem);
  }

  public String value(String field) {
    String value = values.getFirst(field);
    return value == null ? "" : value;
  }

  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** Ids of what describes a field: its hint and its error, where there are such; null for none. */
  public @Nullable String describedBy(String field, boolean hinted) {
    String hint = hinted ? "h-" + field : "";
    String error = errors.containsKey(field) ? "e-" + field : "";
    String both = (hint + " " + error).strip();
    return both.isEmpty() ? null : both;
  }

  public boolean failed() {
    return problem != null || !errors.isEmpty();
  }

  /** A value for a command; null where the field was left empty. */
  public @Nullable String text(String field) {
    String value = value(field).strip();
    return value.isEmpty() ? null : value;
  }

  /** Words of a field, separated by commas, for a command that takes a list. */
  public List<String> words(String field) {
    List<String> words = new ArrayList<>();
    for (String word : value(field).split("[,\\n]")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /** All values of a field that holds several. */
  public List<String> chosen(String field) {
    return List.copyOf(values.getOrDefault(field, List.of()));
  }
}
