package app.folkmoot.command.platform.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is kept beside an event: when it happened and who caused it. Never personal text. */
public final class EventMetaData {
  private static final String OCCURRED_AT = "occurredAt";
  private static final String ACTOR = "actor";
  private static final String IMPORTED = "imported";
  private static final String OUTSIDE_METRICS = "outsideMetrics";

  private EventMetaData() {}

  /** Of something that happens now, by a member. */
  public static MetaData of(Instant occurredAt, @Nullable UUID actorId) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(OCCURRED_AT, occurredAt.toString());
    if (actorId != null) {
      values.put(ACTOR, actorId.toString());
    }
    return MetaData.from(values);
  }

  /** Of something that happened in another community and is brought in. */
  public static MetaData imported(
      Instant occurredAt, @Nullable UUID actorId, boolean outsideMetrics) {
    MetaData meta = of(occurredAt, actorId).and(IMPORTED, "true");
    return outsideMetrics ? meta.and(OUTSIDE_METRICS, "true") : meta;
  }

  static Instant occurredAt(Map<String, ?> meta, Instant otherwise) {
    return meta.get(OCCURRED_AT) instanceof String text ? Instant.parse(text) : otherwise;
  }

  static @Nullable UUID actor(Map<String, ?> meta) {
    return meta.get(ACTOR) instanceof String text ? UUID.fromString(text) : null;
  }

  static boolean imported(Map<String, ?> meta) {
    return meta.containsKey(IMPORTED);
  }

  static boolean outsideMetrics(Map<String, ?> meta) {
    return meta.containsKey(OUTSIDE_METRICS);
  }
}
