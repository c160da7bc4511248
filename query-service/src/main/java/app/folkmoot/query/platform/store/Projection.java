package app.folkmoot.query.platform.store;

import app.folkmoot.events.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of one collection from events: pure, with no reads, no clock and no network.
 *
 * @param <D> the document, a record
 */
public interface Projection<D extends ReadModel> {

  /** The collection, without its generation. */
  String collection();

  Class<D> type();

  /** Indexes its reads need, each a list of fields in order; a leading hyphen means descending. */
  List<List<String>> indexes();

  /** The documents an event changes; all of them lie in the event's own conversation. */
  List<UUID> touches(RecordedEvent event);

  /**
   * The document after the event.
   *
   * @param before null where there is none yet
   * @return its {@code position} is the event's; null where the event makes no document
   * @throws RuntimeException if the event makes no sense here, which parks its conversation
   */
  @Nullable D apply(@Nullable D before, UUID id, RecordedEvent event);
}
