package app.folkmoot.query.platform.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What this instance itself has applied, so that most waiting for a token needs no database. */
public final class Positions {
  private final Map<Integer, Long> reached = new ConcurrentHashMap<>();
  private volatile @Nullable String generation;

  void clear(String ofGeneration) {
    synchronized (this) {
      generation = ofGeneration;
      reached.clear();
    }
  }

  void reached(int partition, long position) {
    synchronized (this) {
      reached.merge(partition, position, Math::max);
      notifyAll();
    }
  }

  boolean has(String ofGeneration, int partition, long position) {
    return ofGeneration.equals(generation) && reached.getOrDefault(partition, 0L) >= position;
  }

  /** Waits for news, but not longer than this. */
  void awaitNews(long millis) throws InterruptedException {
    synchronized (this) {
      wait(millis);
    }
  }
}
