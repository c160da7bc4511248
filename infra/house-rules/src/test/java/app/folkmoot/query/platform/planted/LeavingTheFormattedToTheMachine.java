package app.folkmoot.query.platform.planted;

/** Planted: an answer that depends on the machine. */
final class LeavingTheFormattedToTheMachine {
  final Object value = "%.1f".formatted(1.5);
}
