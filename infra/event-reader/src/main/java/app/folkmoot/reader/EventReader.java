package app.folkmoot.reader;

import app.folkmoot.events.EventCodec;
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
  private final Handover handover;
  private final Clock clock;
  private final EventCodec codec = new EventCodec();
  private final KafkaLog log;
  private final History history;
  private final Thread thread;

  private final Set<Integer> unplaced = new TreeSet<>();
  private final Map<Integer, Long> ahead = new HashMap<>();
  private Duration wait = FIRST_WAIT;
  private Instant looked = Instant.MIN;
  private volatile boolean closing;
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private volatile ReaderStatus status =
      new ReaderStatus(State.STARTING, Map.of(), 0, Duration.ZERO, null, null);

  /** A reader that begins with {@link #start}; its thread bears the name. */
  public EventReader(String name, ReaderSettings settings, EventHandler handler, Clock clock) {
    this.handler = handler;
    this.handover = new Handover(handler);
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
        handover.forgetAll();
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
        handover.hand(decode(records), nextOffsets(open, records));
      }
      look(open, !records.isEmpty());
      wait = FIRST_WAIT;
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      trouble(e);
      unplaced.addAll(handover.partitions());
      handover.forgetAll();
      rest(open);
    }
  }

  /** Finds where to go on with partitions that were just assigned or that failed. */
  private void place(Consumer<String, byte[]> open) throws IOException, InterruptedException {
    String identity = log.identity();
    Map<Integer, KafkaLog.Extent> extents = log.extents(open, Set.copyOf(unplaced));
    Map<Integer, Progress> stored = handler.progress(Set.copyOf(unplaced));
    handover.remember();
    Map<Integer, Long> thenFrom = new TreeMap<>();
    for (int partition : List.copyOf(unplaced)) {
      hold(open, log.partition(partition));
      Progress progress = stored.getOrDefault(partition, Progress.NONE);
      KafkaLog.Extent extent = extents.get(partition);
      if (extent == null) {
        continue;
      }
      handover.know(partition, progress);
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
    long after =
        thenFrom.keySet().stream().mapToLong(p -> handover.known(p).position()).min().orElse(0);
    LOG.info("reading history after position {} for partitions {}", after, thenFrom.keySet());
    pauseAll(open);
    Instant polled = clock.instant();
    try (History.Reading reading = history.after(after)) {
      while (!closing) {
        History.Chunk chunk = reading.poll(POLL);
        thenFrom.keySet().retainAll(handover.partitions());
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
          Progress before = handover.known(partition);
          long position = Math.max(before.position(), chunk.upTo());
          then.put(
              partition,
              chunk.last()
                  ? new Progress(position, offset, identity)
                  : new Progress(position, before.offset(), before.log()));
        });
    handover.hand(wanted, then);
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
      Progress before = handover.known(at.partition());
      next.put(at.partition(), new Progress(before.position(), open.position(at), before.log()));
    }
    return next;
  }

  private void pauseAll(Consumer<String, byte[]> open) {
    open.pause(open.assignment());
  }

  private List<TopicPartition> placed() {
    return handover.partitions().stream()
        .filter(p -> !unplaced.contains(p))
        .map(log::partition)
        .toList();
  }

  private void tellHistory(History.Chunk chunk) {
    status =
        new ReaderStatus(
            State.CATCHING_UP,
            handover.positions(),
            Math.max(0, chunk.settled() - chunk.upTo()),
            handover.age(clock),
            null,
            null);
  }

  /** Brings the status up to date; asks the broker now and then, so that its absence is noticed. */
  private void look(Consumer<String, byte[]> open, boolean busy) {
    if (!busy && Duration.between(looked, clock.instant()).compareTo(LOOK) > 0) {
      Map<Integer, KafkaLog.Extent> extents = log.extents(open, handover.partitions());
      extents.forEach((partition, extent) -> ahead.merge(partition, extent.end(), Math::max));
      looked = clock.instant();
    }
    long lag = 0;
    for (TopicPartition at : placed()) {
      lag += open.currentLag(at).orElse(0);
    }
    boolean caughtUp = unplaced.isEmpty();
    for (int partition : handover.partitions()) {
      caughtUp &= handover.known(partition).offset() >= ahead.getOrDefault(partition, 0L);
    }
    boolean begun = !handover.partitions().isEmpty() || status.live();
    State state = !begun ? State.STARTING : caughtUp ? State.LIVE : State.CATCHING_UP;
    if (status.live() && unplaced.isEmpty()) {
      state = State.LIVE;
    }
    status =
        new ReaderStatus(
            state,
            handover.positions(),
            lag,
            lag == 0 ? Duration.ZERO : handover.age(clock),
            null,
            null);
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
            handover.age(clock),
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
      handover.forget(gone);
      unplaced.removeAll(gone);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      onPartitionsRevoked(lost);
    }
  }
}
