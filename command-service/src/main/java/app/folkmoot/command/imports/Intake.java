package app.folkmoot.command.imports;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of lines: their identifiers, the commands' own rules, and the events drafted from
 * them, which are appended line by line, whole or not at all.
 */
final class Intake {
  private final SourceIds ids;
  private final Validator validator;
  private final Appender appender;
  private final List<Draft> ofThisLine = new ArrayList<>();

  Intake(SourceIds ids, Validator validator, Appender appender) {
    this.ids = ids;
    this.validator = validator;
    this.appender = appender;
  }

  /** The identifier of what the files call {@code id}. */
  UUID id(String id) {
    return ids.of(id);
  }

  /**
   * Holds a line to the rules that a command is held to.
   *
   * @throws BadLineException naming the first field that breaks one
   */
  <T> void check(T command) {
    Set<ConstraintViolation<T>> violations = validator.validate(command);
    if (!violations.isEmpty()) {
      ConstraintViolation<T> first = violations.iterator().next();
      throw new BadLineException(
          "has a " + first.getPropertyPath() + " that " + first.getMessage());
    }
  }

  /**
   * Drafts an event of the line at hand.
   *
   * @param key what tells it apart among events of its type; with the type it makes the event's id
   */
  void add(
      String key,
      UUID aggregateId,
      String type,
      DomainEvent event,
      Instant at,
      @Nullable UUID actor) {
    addAs(ids, key, aggregateId, type, event, at, actor);
  }

  /** As the other, for an event that does not belong to the source being imported. */
  void addAs(
      SourceIds source,
      String key,
      UUID aggregateId,
      String type,
      DomainEvent event,
      Instant at,
      @Nullable UUID actor) {
    String name = EventCatalog.of(event.getClass()).name();
    ofThisLine.add(new Draft(source.of(key + "#" + name), aggregateId, type, event, at, actor));
  }

  /** The line was good: what it drafted will be appended. */
  void keep() {
    ofThisLine.forEach(appender::add);
    ofThisLine.clear();
  }

  /** The line was bad: nothing of it stays. */
  void drop() {
    ofThisLine.clear();
  }
}
