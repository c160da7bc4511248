package app.folkmoot.reader;

import app.folkmoot.events.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** A handler that remembers all it was given, and forgets it when told to. */
final class RecordingHandler implements EventHandler {
  private final Map<Integer, Progress> progress = new TreeMap<>();
  private final Map<UUID, Long> parked = new HashMap<>();
  private final List<Parked> parkings = new ArrayList<>();
  private final List<RecordedEvent> applied = new ArrayList<>();
  private Predicate<RecordedEvent> cannot = event -> false;
  private int failures;

  @Override
  public synchronized Map<Integer, Progress> progress(Set<Integer> partitions) {
    Map<Integer, Progress> known = new TreeMap<>(progress);
    known.keySet().retainAll(partitions);
    return known;
  }

  @Override
  public synchronized Map<UUID, Long> parked() {
    return Map.copyOf(parked);
  }

  @Override
  public synchronized void apply(Batch batch) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("the store is away");
    }
    for (RecordedEvent event : batch.events()) {
      if (cannot.test(event)) {
        throw new CannotApplyException(event, new IllegalArgumentException());
      }
    }
    applied.addAll(batch.events());
    batch.progress().forEach((p, now) -> progress.merge(p, now, RecordingHandler::later));
  }

  private static Progress later(Progress one, Progress other) {
    return other.position() >= one.position() ? other : one;
  }

  @Override
  public synchronized void park(Parked conversation) {
    parkings.add(conversation);
    if (conversation.conversation() != null) {
      parked.put(conversation.conversation(), conversation.position());
    }
  }

  synchronized void cannotApply(Predicate<RecordedEvent> which) {
    cannot = which;
  }

  synchronized void failNext(int times) {
    failures = times;
  }

  synchronized void forget() {
    progress.clear();
    parked.clear();
    applied.clear();
  }

  synchronized List<Long> positions() {
    return applied.stream().map(RecordedEvent::position).sorted().toList();
  }

  synchronized List<RecordedEvent> applied() {
    return List.copyOf(applied);
  }

  synchronized List<Parked> parkings() {
    return List.copyOf(parkings);
  }

  static List<Long> allPositions(Collection<RecordingHandler> handlers) {
    return handlers.stream().flatMap(h -> h.positions().stream()).sorted().toList();
  }
}
