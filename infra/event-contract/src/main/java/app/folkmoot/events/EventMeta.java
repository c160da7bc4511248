package app.folkmoot.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event besides its content.
 *
 * @param eventId unique id of the event
 * @param type logical name, see {@link EventType}
 * @param revision revision of the content, from 1
 * @param aggregateId whose event it is
 * @param sequence place in the aggregate, from 0, without gaps
 * @param position place in the event store, from 1, ascending, with gaps
 * @param recordedAt the store's clock: lag, retention and reminders look at nothing else
 * @param occurredAt when it happened for people, feeds and metrics; old for imported events
 * @param actorId the member who caused it; null where the platform did
 * @param imported whether it came from another community's export: it causes no mail or notice
 * @param outsideMetrics whether the import asked that it stay out of metrics
 */
public record EventMeta(
    UUID eventId,
    String type,
    int revision,
    UUID aggregateId,
    long sequence,
    long position,
    Instant recordedAt,
    Instant occurredAt,
    @Nullable UUID actorId,
    boolean imported,
    boolean outsideMetrics) {
  public EventMeta {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(aggregateId, "aggregateId");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(occurredAt, "occurredAt");
  }
}
