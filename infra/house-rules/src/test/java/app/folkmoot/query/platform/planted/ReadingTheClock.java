package app.folkmoot.query.platform.planted;

import java.time.Instant;

/** Planted: time past the Clock bean. */
final class ReadingTheClock {
  Instant now() {
    return Instant.now();
  }
}
