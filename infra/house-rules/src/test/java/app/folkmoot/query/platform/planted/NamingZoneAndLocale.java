package app.folkmoot.query.platform.planted;

import java.time.ZoneOffset;
import java.util.Locale;

/** Planted and allowed: zone and locale are named. */
final class NamingZoneAndLocale {
  final Object value = "I".toLowerCase(Locale.ROOT) + String.format(Locale.ROOT, "%.1f", 1.5);
  final Object zone = ZoneOffset.UTC;
}
