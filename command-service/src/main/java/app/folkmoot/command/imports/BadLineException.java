package app.folkmoot.command.imports;

/** A line that cannot be brought in; its message says why, and holds nothing of its text. */
final class BadLineException extends RuntimeException {
  BadLineException(String message) {
    super(message, null, false, false);
  }
}
