package app.folkmoot.query.platform.planted;

import java.time.ZoneId;

/** Planted: an answer that depends on the machine. */
final class LeavingTheZoneToTheMachine {
  final Object value = ZoneId.systemDefault();
}
