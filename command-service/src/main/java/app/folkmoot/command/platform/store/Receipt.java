package app.folkmoot.command.platform.store;

import app.folkmoot.events.ConsistencyToken;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one command's transaction stored, in order, so that the answer can say it. */
public final class Receipt {

  /** One stored event: whose, its place there, its place in the store, and its content. */
  public record Stored(UUID aggregateId, long sequence, long position, DomainEvent event) {

    /** Where readers will find it; position 0, always reached, for what never leaves the store. */
    public ConsistencyToken token() {
      boolean published = EventCatalog.of(event.getClass()).published();
      return new ConsistencyToken(Partitions.of(event.conversation()), published ? position : 0);
    }
  }

  private static final ThreadLocal<List<Stored>> OPEN = new ThreadLocal<>();

  private Receipt() {}

  /** Begins a receipt for the work of this thread; whatever was open is dropped. */
  public static void open() {
    OPEN.set(new ArrayList<>());
  }

  /** Ends it and says what was stored. */
  public static List<Stored> close() {
    List<Stored> stored = soFar();
    OPEN.remove();
    return stored;
  }

  /** What was stored since it was opened. */
  public static List<Stored> soFar() {
    List<Stored> stored = OPEN.get();
    return stored == null ? List.of() : List.copyOf(stored);
  }

  static void add(Stored stored) {
    List<Stored> open = OPEN.get();
    if (open != null) {
      open.add(stored);
    }
  }
}
