package app.folkmoot.query.planted;

import java.time.Instant;
import java.util.Map;

/** Planted and allowed: a projection folds. */
final class PureProjection {
  Map<String, Instant> fold(Map<String, Instant> document, Instant occurredAt) {
    document.put("lastActivityAt", occurredAt);
    return document;
  }
}
