package app.folkmoot.reader;

import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import java.time.Instant;
import java.util.UUID;

/** Events to send, one for each position. */
final class Events {
  private Events() {}

  static RecordedEvent at(long position, UUID thread) {
    var event = new ReactionAdded(thread, thread, new UUID(7, position), "thanks");
    return new RecordedEvent(
        new EventMeta(
            new UUID(1, position),
            "reaction.added",
            1,
            new UUID(2, position),
            0,
            position,
            Instant.now(),
            Instant.now(),
            null,
            false,
            false),
        event);
  }

  /** One of a few threads, so that all partitions get some. */
  static RecordedEvent at(long position) {
    return at(position, new UUID(3, position % 50));
  }
}
