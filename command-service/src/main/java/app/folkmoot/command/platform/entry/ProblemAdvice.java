package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Refusal;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.store.AnswerRows.OtherBodyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * Turns every refusal and fault into a problem (RFC 9457) with a stable type; the only place that
 * knows their HTTP statuses. Details hold no personal text.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final MessageSource messages;

  ProblemAdvice(MessageSource messages) {
    this.messages = messages;
  }

  /** One field that cannot be used, and why. */
  record FieldError(String field, String message) {}

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    Refusal refusal = refused.refusal();
    return problem(status(refusal.kind()), refusal.code());
  }

  @ExceptionHandler
  ProblemDetail invalid(ConstraintViolationException invalid) {
    List<FieldError> errors =
        invalid.getConstraintViolations().stream()
            .map(ProblemAdvice::fieldError)
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList();
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "command/invalid-fields");
    problem.setProperty("errors", errors);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unreadable(JacksonException unreadable) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "command/unreadable");
    if (unreadable instanceof DatabindException databind) {
      String field =
          databind.getPath().stream()
              .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
              .collect(Collectors.joining("."));
      if (!field.isEmpty()) {
        problem.setProperty(
            "errors", List.of(new FieldError(field, "has a value that cannot be used here")));
      }
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknown(CommandEndpoint.UnknownCommandException unknown) {
    return problem(HttpStatus.NOT_FOUND, "command/unknown");
  }

  @ExceptionHandler
  ProblemDetail header(CommandEndpoint.IllegalHeaderException header) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "command/header");
    problem.setDetail(header.getMessage());
    return problem;
  }

  /** A post of another kind than the command is for is not there for it either. */
  @ExceptionHandler({AggregateNotFoundException.class, NoHandlerForCommandException.class})
  ProblemDetail missing(Exception missing) {
    return problem(HttpStatus.NOT_FOUND, "command/not-found");
  }

  @ExceptionHandler({ConcurrencyException.class, ConflictingAggregateVersionException.class})
  ProblemDetail movedOn(Exception movedOn) {
    return problem(HttpStatus.CONFLICT, "command/moved-on");
  }

  @ExceptionHandler
  ProblemDetail otherBody(OtherBodyException otherBody) {
    return problem(HttpStatus.UNPROCESSABLE_ENTITY, "command/key-reused");
  }

  @ExceptionHandler({
    DataAccessException.class,
    TransactionException.class,
    EventStoreException.class
  })
  ResponseEntity<ProblemDetail> storeAway(Exception away) {
    log.error("the event store cannot be used", away);
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "command/store-away"));
  }

  @ExceptionHandler
  ProblemDetail fault(RuntimeException fault) {
    log.error("a command failed", fault);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "command/fault");
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "command/unreadable"));
  }

  private ProblemDetail problem(HttpStatus status, String code) {
    String key = "problems." + code.replace('/', '.');
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + code));
    problem.setTitle(messages.getMessage(key + ".title", null, Locale.ENGLISH));
    problem.setDetail(messages.getMessage(key + ".detail", null, Locale.ENGLISH));
    return problem;
  }

  private static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_VISIBLE -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case RULE -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String field =
        violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "").replaceAll("\\[]", "");
    return new FieldError(field, violation.getMessage());
  }
}
