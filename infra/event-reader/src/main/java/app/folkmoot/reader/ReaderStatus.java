package app.folkmoot.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reader is doing.
 *
 * @param positions by assigned partition, the last position applied
 * @param lagEvents records on Kafka still to be read, or positions of history while catching up
 * @param lag age, by the store's clock, of the last event applied; zero where nothing is left
 * @param trouble what went wrong last, without personal data; null when all is well
 * @param troubleSince when it began
 */
public record ReaderStatus(
    State state,
    Map<Integer, Long> positions,
    long lagEvents,
    Duration lag,
    @Nullable String trouble,
    @Nullable Instant troubleSince) {

  /** What a reader is busy with. */
  public enum State {
    /** Not begun, or not assigned anything yet. */
    STARTING,
    /** Reading history, or Kafka up to what was there when it began. */
    CATCHING_UP,
    /** Following what happens. */
    LIVE,
    /** Something is away; it tries again by itself. */
    TROUBLED,
    CLOSED
  }

  public boolean live() {
    return state == State.LIVE;
  }
}
