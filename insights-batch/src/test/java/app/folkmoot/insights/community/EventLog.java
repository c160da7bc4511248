package app.folkmoot.insights.community;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventCodec;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records events one after another, as the store would, and hands them out as read from it. */
public final class EventLog {
  private final EventCodec codec = new EventCodec();
  private final List<RecordedEvent> events = new ArrayList<>();
  private final @Nullable Instant recordedAt;
  private final boolean imported;
  private long last;

  /**
   * A log.
   *
   * @param recordedAt when the store learned of everything; null for at once
   * @param imported whether the events came with an import
   */
  public EventLog(@Nullable Instant recordedAt, boolean imported) {
    this.recordedAt = recordedAt;
    this.imported = imported;
  }

  /** Adds an event at the next position. */
  public void add(Instant at, DomainEvent event) {
    EventCatalog.Entry entry = EventCatalog.of(event.getClass());
    long position = ++last;
    EventMeta meta =
        new EventMeta(
            id("event " + position),
            entry.name(),
            entry.revision(),
            event.conversation(),
            position,
            position,
            recordedAt == null ? at : recordedAt,
            at,
            null,
            imported,
            false);
    events.add(codec.read(codec.write(new RecordedEvent(meta, event))));
  }

  /** What was recorded, in order. */
  public List<RecordedEvent> events() {
    return List.copyOf(events);
  }

  /** What was recorded since this was last asked, in order. */
  public List<RecordedEvent> take() {
    List<RecordedEvent> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** The id that stands for a name of a file. */
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
