package app.folkmoot.reader;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.reader.ReaderStatus.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every event to a handler: in order within a partition, each position once, whatever is
 * restarted, wiped or away in between.
 *
 * <p>A partition is first <em>placed</em>: if the handler's progress names a record that Kafka
 * still holds, reading goes on there; else history is read first, beginning after the known
 * position, while the end of Kafka's log as it was before tells where to go on. Records at or below
 * the known position are dropped. After any failure all partitions are placed anew.
 */
public final class EventReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final EventHandler handler;
  private final Clock clock;
  private final EventCodec codec = new EventCodec();
  private final KafkaLog log;
  private final History history;
  private final Thread thread;

  private final Map<Integer, Progress> known = new TreeMap<>();
  private final Set<Integer> unplaced = new TreeSet<>();
  private final Map<Integer, Long> ahead = new HashMap<>();
  private final Map<UUID, Long> parked = new HashMap<>();
  private Duration wait = FIRST_WAIT;
  private Instant looked = Instant.MIN;
  private Instant lastRecordedAt = Instant.MAX;
  private volatile boolean closing;
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private volatile ReaderStatus status =
      new ReaderStatus(State.STARTING, Map.of(), 0, Duration.ZERO, null, null);

  /** A reader that begins with {@link #start}; its thread bears the name. */
  public EventReader(String name, ReaderSettings settings, EventHandler handler, Clock clock) {
    this.handler = handler;
    this.clock = clock;
    this.log = new KafkaLog(settings);
    this.history = new History(settings.historyUrl(), settings.credential(), codec);
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  public ReaderStatus status() {
    return status;
  }

  /** Stops after the batch at hand. */
  @Override
  public void close() {
    closing = true;
    Consumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closing) {
      try (Consumer<String, byte[]> open = log.open(new Rebalance())) {
        consumer = open;
        while (!closing) {
          step(open);
        }
      } catch (WakeupException | InterruptException stop) {
        LOG.debug("woken up");
      } catch (InterruptedException stop) {
        closing = true;
      } catch (RuntimeException e) {
        trouble(e);
        sleep();
      } finally {
        consumer = null;
        known.clear();
        unplaced.clear();
      }
    }
    status = new ReaderStatus(State.CLOSED, Map.of(), 0, Duration.ZERO, null, null);
  }

  private void step(Consumer<String, byte[]> open) throws InterruptedException {
    try {
      if (!unplaced.isEmpty()) {
        place(open);
      }
      ConsumerRecords<String, byte[]> records = open.poll(POLL);
      if (records.isEmpty()) {
        handler.idle();
      } else {
        hand(decode(records), nextOffsets(open, records));
      }
      look(open, !records.isEmpty());
      wait = FIRST_WAIT;
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      trouble(e);
      unplaced.addAll(known.keySet());
      known.clear();
      rest(open);
    }
  }

  /** Finds where to go on with partitions that were just assigned or that failed. */
  private void place(Consumer<String, byte[]> open) throws IOException, InterruptedException {
    String identity = log.identity();
    Map<Integer, KafkaLog.Extent> extents = log.extents(open, Set.copyOf(unplaced));
    Map<Integer, Progress> stored = handler.progress(Set.copyOf(unplaced));
    parked.clear();
    parked.putAll(handler.parked());
    Map<Integer, Long> thenFrom = new TreeMap<>();
    for (int partition : List.copyOf(unplaced)) {
      hold(open, log.partition(partition));
      Progress progress = stored.getOrDefault(partition, Progress.NONE);
      KafkaLog.Extent extent = extents.get(partition);
      if (extent == null) {
        continue;
      }
      known.put(partition, progress);
      ahead.put(partition, extent.end());
      if (progress.complete()
          && progress.log().equals(identity)
          && extent.holds(progress.offset())) {
        resume(open, partition, progress.offset());
      } else {
        thenFrom.put(partition, extent.end());
      }
    }
    if (!thenFrom.isEmpty()) {
      readHistory(open, thenFrom, identity);
    }
  }

  /** Some offset to be at, or the consumer would look for a committed one; paused until placed. */
  private static void hold(Consumer<String, byte[]> open, TopicPartition at) {
    open.seek(at, 0);
    open.pause(List.of(at));
  }

  private void resume(Consumer<String, byte[]> open, int partition, long offset) {
    open.seek(log.partition(partition), offset);
    open.resume(List.of(log.partition(partition)));
    unplaced.remove(partition);
  }

  private void readHistory(
      Consumer<String, byte[]> open, Map<Integer, Long> thenFrom, String identity)
      throws IOException, InterruptedException {
    long after = thenFrom.keySet().stream().mapToLong(p -> known(p).position()).min().orElse(0);
    LOG.info("reading history after position {} for partitions {}", after, thenFrom.keySet());
    pauseAll(open);
    Instant polled = clock.instant();
    try (History.Reading reading = history.after(after)) {
      while (!closing) {
        History.Chunk chunk = reading.poll(POLL);
        thenFrom.keySet().retainAll(known.keySet());
        if (thenFrom.isEmpty()) {
          return;
        }
        if (chunk != null) {
          handHistory(chunk, thenFrom, identity);
          tellHistory(chunk);
          if (chunk.last()) {
            thenFrom.forEach((partition, offset) -> resume(open, partition, offset));
            open.resume(placed());
            return;
          }
        }
        if (Duration.between(polled, clock.instant()).compareTo(POLL.multipliedBy(5)) > 0) {
          open.poll(Duration.ZERO);
          pauseAll(open);
          polled = clock.instant();
        }
      }
    }
  }

  private void handHistory(History.Chunk chunk, Map<Integer, Long> thenFrom, String identity) {
    List<Decoded> wanted = new ArrayList<>(chunk.events().size());
    for (Decoded decoded : chunk.events()) {
      if (decoded.partition() < 0 || thenFrom.containsKey(decoded.partition())) {
        wanted.add(decoded);
      }
    }
    Map<Integer, Progress> then = new TreeMap<>();
    thenFrom.forEach(
        (partition, offset) -> {
          Progress before = known(partition);
          long position = Math.max(before.position(), chunk.upTo());
          then.put(
              partition,
              chunk.last()
                  ? new Progress(position, offset, identity)
                  : new Progress(position, before.offset(), before.log()));
        });
    hand(wanted, then);
  }

  private List<Decoded> decode(ConsumerRecords<String, byte[]> records) {
    List<Decoded> decoded = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      byte[] value = record.value() == null ? new byte[0] : record.value();
      decoded.add(Decoded.of(codec, value, record.key(), record.partition()));
    }
    return decoded;
  }

  private Map<Integer, Progress> nextOffsets(
      Consumer<String, byte[]> open, ConsumerRecords<String, byte[]> records) {
    Map<Integer, Progress> next = new TreeMap<>();
    for (TopicPartition at : records.partitions()) {
      Progress before = known(at.partition());
      next.put(at.partition(), new Progress(before.position(), open.position(at), before.log()));
    }
    return next;
  }

  /**
   * Hands over what is above the known positions and not parked; {@code then} is completed with the
   * positions of the events themselves.
   */
  private void hand(List<Decoded> decoded, Map<Integer, Progress> then) {
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

  private Progress known(int partition) {
    return known.getOrDefault(partition, Progress.NONE);
  }

  private void pauseAll(Consumer<String, byte[]> open) {
    open.pause(open.assignment());
  }

  private List<TopicPartition> placed() {
    return known.keySet().stream().filter(p -> !unplaced.contains(p)).map(log::partition).toList();
  }

  private Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new TreeMap<>();
    known.forEach((partition, progress) -> positions.put(partition, progress.position()));
    return positions;
  }

  private void tellHistory(History.Chunk chunk) {
    status =
        new ReaderStatus(
            State.CATCHING_UP,
            positions(),
            Math.max(0, chunk.settled() - chunk.upTo()),
            age(),
            null,
            null);
  }

  /** Brings the status up to date; asks the broker now and then, so that its absence is noticed. */
  private void look(Consumer<String, byte[]> open, boolean busy) {
    if (!busy && Duration.between(looked, clock.instant()).compareTo(LOOK) > 0) {
      Map<Integer, KafkaLog.Extent> extents = log.extents(open, known.keySet());
      extents.forEach((partition, extent) -> ahead.merge(partition, extent.end(), Math::max));
      looked = clock.instant();
    }
    long lag = 0;
    for (TopicPartition at : placed()) {
      lag += open.currentLag(at).orElse(0);
    }
    boolean caughtUp = unplaced.isEmpty();
    for (Map.Entry<Integer, Progress> entry : known.entrySet()) {
      caughtUp &= entry.getValue().offset() >= ahead.getOrDefault(entry.getKey(), 0L);
    }
    boolean begun = !known.isEmpty() || status.live();
    State state = !begun ? State.STARTING : caughtUp ? State.LIVE : State.CATCHING_UP;
    if (status.live() && unplaced.isEmpty()) {
      state = State.LIVE;
    }
    status =
        new ReaderStatus(state, positions(), lag, lag == 0 ? Duration.ZERO : age(), null, null);
  }

  private Duration age() {
    Duration age = Duration.between(lastRecordedAt, clock.instant());
    return lastRecordedAt.equals(Instant.MAX) || age.isNegative() ? Duration.ZERO : age;
  }

  private void trouble(Exception e) {
    boolean first = status.state() != State.TROUBLED;
    String what = e.getClass().getSimpleName() + ": " + e.getMessage();
    if (first) {
      LOG.warn("following the events is interrupted, trying again by itself: {}", what);
      LOG.debug("the interruption", e);
    }
    Instant since = status.troubleSince();
    status =
        new ReaderStatus(
            State.TROUBLED,
            status.positions(),
            status.lagEvents(),
            age(),
            what,
            since == null ? clock.instant() : since);
  }

  /** Waits, longer each time, but stays in the consumer group. */
  private void rest(Consumer<String, byte[]> open) {
    pauseAll(open);
    open.poll(wait);
    pauseAll(open);
    lengthenWait();
  }

  private void sleep() {
    try {
      Thread.sleep(wait);
      lengthenWait();
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  private void lengthenWait() {
    Duration twice = wait.multipliedBy(2);
    wait = twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      Consumer<String, byte[]> open = consumer;
      for (TopicPartition at : assigned) {
        unplaced.add(at.partition());
        if (open != null) {
          hold(open, at);
        }
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      Set<Integer> gone = new HashSet<>();
      revoked.forEach(at -> gone.add(at.partition()));
      known.keySet().removeAll(gone);
      unplaced.removeAll(gone);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      onPartitionsRevoked(lost);
    }
  }
}
