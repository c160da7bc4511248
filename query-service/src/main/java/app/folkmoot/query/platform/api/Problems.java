package app.folkmoot.query.platform.api;

import app.folkmoot.query.platform.BadRequestException;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.store.CatchingUpException;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs what went wrong, as RFC 9457 has it. Pages have words of their own. */
// First, as what is said of pages' controllers is said of these too: theirs are a kind of those.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
final class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_AFTER = "2";

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
    return answer(problem(HttpStatus.NOT_FOUND, "not-found", "Not found", e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badRequest(BadRequestException e) {
    return invalid(e.field(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e) {
    if ("path".equals(e.getPropertyName()) || isPathId(e)) {
      return answer(
          problem(
              HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing at this address."));
    }
    return invalid(e.getName(), "cannot be understood");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
    return invalid(e.getParameterName(), "is needed");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> catchingUp(CatchingUpException e) {
    return later(e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> storeAway(MongoException e) {
    LOG.warn("a read failed: {}", e.getClass().getSimpleName());
    return later("What you asked for cannot be read at the moment. Please try again.");
  }

  private static boolean isPathId(MethodArgumentTypeMismatchException e) {
    return e.getParameter()
        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
  }

  private static ResponseEntity<ProblemDetail> invalid(String field, String message) {
    ProblemDetail problem =
        problem(
            HttpStatus.BAD_REQUEST,
            "invalid-parameter",
            "A parameter cannot be used",
            field + " " + message + ".");
    problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    return answer(problem);
  }

  private static ResponseEntity<ProblemDetail> later(
      @org.jspecify.annotations.Nullable String why) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header("Retry-After", RETRY_AFTER)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "catching-up", "Catching up", why));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ProblemDetail problem(
      HttpStatus status,
      String type,
      String title,
      @org.jspecify.annotations.Nullable String detail) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(detail, title));
    problem.setType(URI.create("/problems/query/" + type));
    problem.setTitle(title);
    return problem;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof AuthenticationServiceException) {
      response.setHeader("Retry-After", RETRY_AFTER);
      write(
          response,
          problem(
              HttpStatus.SERVICE_UNAVAILABLE,
              "identity-away",
              "Sign-in cannot be checked",
              "The identity provider cannot be asked at the moment. Please try again."));
      return;
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    write(
        response,
        problem(
            HttpStatus.UNAUTHORIZED,
            "not-signed-in",
            "Not signed in",
            "Send a valid access token as bearer token."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(
        response,
        problem(
            HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", "Your roles do not allow this."));
  }

  private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
