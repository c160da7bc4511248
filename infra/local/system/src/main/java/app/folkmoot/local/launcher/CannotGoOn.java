package app.folkmoot.local.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Something the person at the keyboard has to settle; the message is one line that says what and
 * how.
 */
final class CannotGoOn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String line;

  CannotGoOn(String message) {
    super(message);
    this.line = message;
  }

  CannotGoOn(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.line = message;
  }

  /** The line to show to whoever started it. */
  String line() {
    return line;
  }
}
