package app.folkmoot.query.platform.planted;

import java.time.format.DateTimeFormatter;

/** Planted: an answer that depends on the machine. */
final class LeavingThePatternToTheMachine {
  final Object value = DateTimeFormatter.ofPattern("MMMM");
}
