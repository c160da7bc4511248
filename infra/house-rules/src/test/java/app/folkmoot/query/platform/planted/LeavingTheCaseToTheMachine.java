package app.folkmoot.query.platform.planted;

/** Planted: an answer that depends on the machine. */
final class LeavingTheCaseToTheMachine {
  final Object value = "I".toLowerCase();
}
