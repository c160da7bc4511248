package app.folkmoot.insights.platform.source;

import app.folkmoot.events.RecordedEvent;
import java.util.List;

/** The history of the event store, in order and without gaps. */
public interface EventSource {

  /**
   * A stretch of history.
   *
   * @param upTo every event up to here has now been read
   * @param more whether history goes on behind it
   */
  record Stretch(List<RecordedEvent> events, long upTo, boolean more) {}

  /** The next events after a position. */
  Stretch after(long position);
}
