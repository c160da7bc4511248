package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Actor.Role;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.entry.Decisions.Idempotency;
import app.folkmoot.command.platform.store.AnswerRows.Answer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one door for commands: {@code POST /commands/{kebab-cased name}}. */
@RestController
final class CommandEndpoint {
  private static final int LONGEST_KEY = 200;

  private final CommandCatalog catalog;
  private final Decisions decisions;
  private final Members members;
  private final Validator validator;
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  CommandEndpoint(
      CommandCatalog catalog, Decisions decisions, Members members, Validator validator) {
    this.catalog = catalog;
    this.decisions = decisions;
    this.members = members;
    this.validator = validator;
  }

  @PostMapping(path = "/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  Answer decide(
      @PathVariable String name,
      @RequestBody String body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @AuthenticationPrincipal Jwt token) {
    Class<? extends Command> type =
        catalog.find(name).orElseThrow(() -> new UnknownCommandException(name));
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new IllegalHeaderException(
          "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters");
    }
    Command command = json.readValue(body, type);
    Set<ConstraintViolation<Command>> violations = validator.validate(command);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    Idempotency idempotency = key == null ? null : new Idempotency(key, name + "\n" + body);
    return decisions.decide(command, actor(token), idempotency);
  }

  private Actor actor(Jwt token) {
    String issuer = Objects.toString(token.getIssuer(), "");
    String name = Objects.requireNonNullElse(token.getClaimAsString("name"), "New member");
    UUID memberId =
        members.findOrRegister(issuer, Objects.requireNonNull(token.getSubject()), name);
    return new Actor(memberId, roles(token.getClaimAsStringList("roles")));
  }

  private static Set<Role> roles(@Nullable List<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (names != null && names.contains(role.name().toLowerCase(Locale.ROOT))) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** No command has that name. */
  static final class UnknownCommandException extends RuntimeException {
    UnknownCommandException(String name) {
      super(name, null, false, false);
    }
  }

  /** A request header cannot be used. */
  static final class IllegalHeaderException extends RuntimeException {
    IllegalHeaderException(String message) {
      super(message, null, false, false);
    }
  }
}
