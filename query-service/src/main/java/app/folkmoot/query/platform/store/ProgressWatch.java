package app.folkmoot.query.platform.store;

import java.time.Duration;

/** Waits until the served read models have got somewhere, whichever instance brings them there. */
public final class ProgressWatch {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final long STEP_MILLIS = 10;

  private final ReadModels models;
  private final Positions own;

  public ProgressWatch(ReadModels models, Positions own) {
    this.models = models;
    this.own = own;
  }

  /** Whether the position is reached within 2 s. */
  public boolean await(int partition, long position) {
    long until = System.nanoTime() + LONGEST.toNanos();
    try {
      while (!reached(partition, position)) {
        if (System.nanoTime() > until) {
          return false;
        }
        own.awaitNews(STEP_MILLIS);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (CatchingUpException notYetWhole) {
      return false;
    }
  }

  private boolean reached(int partition, long position) {
    Generation served = models.served();
    return position == 0
        || own.has(served.name(), partition, position)
        || new ProgressStore(served).position(partition) >= position;
  }
}
