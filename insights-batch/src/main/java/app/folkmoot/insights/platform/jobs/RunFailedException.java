package app.folkmoot.insights.platform.jobs;

import java.util.List;

/** A job ended without success; the next start goes on where it failed. */
final class RunFailedException extends RuntimeException {
  RunFailedException(String job, List<Throwable> causes) {
    super(
        job + " failed: " + (causes.isEmpty() ? "no cause given" : reason(causes.getFirst())),
        causes.isEmpty() ? null : causes.getFirst());
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
