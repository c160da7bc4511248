package app.folkmoot.reader;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of the events. Called by one thread at a time.
 *
 * <p>Any exception but {@link CannotApplyException} makes the reader wait, ask for the progress
 * again and go on from there.
 */
public interface EventHandler {

  /**
   * The progress stored so far, asked whenever partitions are assigned and after every failure.
   *
   * @return by partition; one that is missing is read from the beginning of history
   */
  Map<Integer, Progress> progress(Set<Integer> partitions);

  /** Parked conversations, each with the position from which on its events are left out. */
  Map<UUID, Long> parked();

  /**
   * Applies the events and then stores the progress. The same events may come again after a crash
   * or from another instance; they must take effect once.
   *
   * @throws CannotApplyException for an event that can never be applied
   */
  void apply(Batch batch);

  /**
   * Called a few times a second while nothing happens, so that a handler may notice that what it
   * stored is gone, and say so by an exception.
   */
  default void idle() {}

  /** Stores that a conversation is parked, before any later event of it is passed over. */
  void park(Parked parked);
}
