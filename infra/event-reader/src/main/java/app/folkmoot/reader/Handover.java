package app.folkmoot.reader;

import app.folkmoot.events.RecordedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a handler has been given: hands over what is new to it, each position once, and sets aside
 * the conversations it cannot apply.
 */
final class Handover {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

  private final EventHandler handler;
  private final Map<Integer, Progress> known = new TreeMap<>();
  private final Map<UUID, Long> parked = new HashMap<>();
  private Instant lastRecordedAt = Instant.MAX;

  Handover(EventHandler handler) {
    this.handler = handler;
  }

  /** Asks the handler anew what it has set aside. */
  void remember() {
    parked.clear();
    parked.putAll(handler.parked());
  }

  /** How far the handler is on a partition. */
  Progress known(int partition) {
    return known.getOrDefault(partition, Progress.NONE);
  }

  /** The partitions whose progress is known. */
  Set<Integer> partitions() {
    return known.keySet();
  }

  void know(int partition, Progress progress) {
    known.put(partition, progress);
  }

  void forget(Collection<Integer> partitions) {
    known.keySet().removeAll(partitions);
  }

  void forgetAll() {
    known.clear();
  }

  Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new TreeMap<>();
    known.forEach((partition, progress) -> positions.put(partition, progress.position()));
    return positions;
  }

  /** How long ago the last event was recorded; zero where there is none. */
  Duration age(Clock clock) {
    Duration age = Duration.between(lastRecordedAt, clock.instant());
    return lastRecordedAt.equals(Instant.MAX) || age.isNegative() ? Duration.ZERO : age;
  }

  /**
   * Hands over what is above the known positions and not parked; {@code then} is completed with the
   * positions of the events themselves.
   */
  void hand(List<Decoded> decoded, Map<Integer, Progress> then) {
    while (true) {
      Map<Integer, Progress> reached = new TreeMap<>(then);
      List<RecordedEvent> events = select(decoded, reached);
      try {
        handler.apply(new Batch(events, reached));
      } catch (CannotApplyException e) {
        RecordedEvent event = e.event();
        LOG.error("{}", e.getMessage());
        park(
            new Parked(
                event.event().conversation(),
                event.partition(),
                event.position(),
                String.valueOf(e.getMessage())));
        continue;
      }
      known.putAll(reached);
      if (!events.isEmpty()) {
        lastRecordedAt = events.getLast().meta().recordedAt();
      }
      return;
    }
  }

  private List<RecordedEvent> select(List<Decoded> decoded, Map<Integer, Progress> reached) {
    List<RecordedEvent> events = new ArrayList<>(decoded.size());
    Map<Integer, Long> seen = new HashMap<>();
    for (Decoded one : decoded) {
      long before = seen.getOrDefault(one.partition(), known(one.partition()).position());
      if (one instanceof Decoded.Unreadable unreadable) {
        parkUnreadable(unreadable, before);
      }
      if (one.position() <= before) {
        continue;
      }
      seen.put(one.partition(), one.position());
      if (one instanceof Decoded.Event event && !isParked(one)) {
        events.add(event.recorded());
      }
    }
    seen.forEach(
        (partition, position) ->
            reached.computeIfPresent(
                partition,
                (p, progress) ->
                    new Progress(
                        Math.max(position, progress.position()),
                        progress.offset(),
                        progress.log())));
    return events;
  }

  private boolean isParked(Decoded one) {
    Long from = parked.get(one.conversation());
    return from != null && one.position() >= from;
  }

  private void parkUnreadable(Decoded.Unreadable unreadable, long before) {
    boolean dropped = unreadable.position() != 0 && unreadable.position() <= before;
    if (!dropped && (unreadable.conversation() == null || !isParked(unreadable))) {
      long position = Math.max(unreadable.position(), before);
      LOG.error("event at position {} is {}", position, unreadable.reason());
      park(
          new Parked(
              unreadable.conversation(), unreadable.partition(), position, unreadable.reason()));
    }
  }

  private void park(Parked conversation) {
    handler.park(conversation);
    if (conversation.conversation() != null) {
      parked.merge(conversation.conversation(), conversation.position(), Math::min);
    }
  }
}
