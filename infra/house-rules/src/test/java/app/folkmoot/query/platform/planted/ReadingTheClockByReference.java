package app.folkmoot.query.platform.planted;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** Planted: time past the Clock bean, by reference. */
final class ReadingTheClockByReference {
  final Function<ZoneId, LocalDate> today = LocalDate::now;
}
