package app.folkmoot.command.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The fields of one line, each with a clear error where it is missing or of the wrong kind. */
record Line(JsonNode json) {

  String text(String field) {
    return optional(field).orElseThrow(() -> new BadLineException("has no " + field));
  }

  Optional<String> optional(String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new BadLineException("has a " + field + " that is not text");
    }
    return Optional.of(value.stringValue());
  }

  Instant time(String field) {
    return optionalTime(field).orElseThrow(() -> new BadLineException("has no " + field));
  }

  Optional<Instant> optionalTime(String field) {
    try {
      return optional(field).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new BadLineException(
          "has a " + field + " that is not a time such as 2026-11-21T10:00:00Z");
    }
  }

  Optional<LocalDate> date(String field) {
    try {
      return optional(field).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new BadLineException("has a " + field + " that is not a date such as 2026-11-21");
    }
  }

  /** The constant of an enum that a text names, as the commands spell it. */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new BadLineException("has a " + type.getSimpleName() + " that is not known");
    }
  }

  List<String> texts(String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : json.path(field)) {
      if (!value.isString()) {
        throw new BadLineException("has something in " + field + " that is not text");
      }
      values.add(value.stringValue());
    }
    return values;
  }

  boolean flag(String field) {
    return json.path(field).asBoolean(false);
  }
}
