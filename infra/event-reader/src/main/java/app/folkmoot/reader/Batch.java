package app.folkmoot.reader;

import app.folkmoot.events.RecordedEvent;
import java.util.List;
import java.util.Map;

/**
 * Events to apply, and what the progress is once they are.
 *
 * @param events ascending by position within each partition; may be empty
 * @param progress by partition, only those that moved
 */
public record Batch(List<RecordedEvent> events, Map<Integer, Progress> progress) {
  public Batch {
    events = List.copyOf(events);
    progress = Map.copyOf(progress);
  }
}
