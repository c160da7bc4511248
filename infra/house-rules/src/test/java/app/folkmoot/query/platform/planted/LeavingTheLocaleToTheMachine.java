package app.folkmoot.query.platform.planted;

import java.util.Locale;

/** Planted: an answer that depends on the machine. */
final class LeavingTheLocaleToTheMachine {
  final Object value = Locale.getDefault();
}
