package app.folkmoot.query.platform.planted;

/** Planted: an answer that depends on the machine. */
final class LeavingTheFormatToTheMachine {
  final Object value = String.format("%.1f", 1.5);
}
