package app.folkmoot.insights.platform.facts;

import app.folkmoot.events.RecordedEvent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A fact store for tests, fed in batches. */
public final class FactFixture {
  private FactFixture() {}

  public static FactStore open(Path directory, ZoneId zone) {
    return open(directory, zone, new MemorySurrogates(7));
  }

  public static FactStore open(Path directory, ZoneId zone, Surrogates surrogates) {
    return open(directory, zone, 2, surrogates);
  }

  public static FactStore open(Path directory, ZoneId zone, int threads, Surrogates surrogates) {
    return new FactStore(new FactSettings(directory, zone, "512MB", threads), surrogates);
  }

  /** Appends the events in batches of this size. */
  public static void feed(FactStore store, List<RecordedEvent> events, int batch) {
    for (int from = 0; from < events.size(); from += batch) {
      List<RecordedEvent> some = events.subList(from, Math.min(events.size(), from + batch));
      long upTo = some.stream().mapToLong(RecordedEvent::position).max().orElseThrow();
      store.append(some, upTo);
    }
  }
}
