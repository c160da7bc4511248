package app.folkmoot.query.platform.planted;

import java.time.Clock;
import java.time.Instant;

/** Planted and allowed: time from a clock. */
record AskingAClock(Clock clock) {
  Instant now() {
    return Instant.now(clock);
  }
}
