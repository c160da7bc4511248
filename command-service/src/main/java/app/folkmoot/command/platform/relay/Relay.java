package app.folkmoot.command.platform.relay;

import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventCodec;
import app.folkmoot.events.Partitions;
import app.folkmoot.events.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Publishes stored events to Kafka in ascending position: one leader among all instances, woken by
 * commits and polling every 10 ms.
 *
 * <p>Stops before a gap until every transaction that was open when the gap was first seen has ended
 * ({@link GapWatch}); what is then missing was rolled back. Kafka being away only makes it wait:
 * the store is the truth. After a failure it goes on from its noted position, so that a record may
 * come twice, which readers drop by position.
 */
public final class Relay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** Names the leader's lock; any number that nothing else uses. */
  private static final long LEADER_LOCK = 0x666f_6c6b_6d6f_6f74L;

  private static final int BATCH = 1000;
  private static final long IDLE_MILLIS = 10;
  private static final long NOT_LEADING_MILLIS = 500;
  private static final long AFTER_FAILURE_MILLIS = 1000;

  /** A connection of its own, outside the pool: the lock lives as long as the connection. */
  public interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections connections;
  private final StoredEvents stored;
  private final EventCodec codec;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Semaphore wake = new Semaphore(0);
  private volatile RelayState state = RelayState.STARTING;
  private volatile boolean running;
  private @Nullable Thread thread;

  public Relay(
      Connections connections,
      StoredEvents stored,
      EventCodec codec,
      Supplier<Producer<byte[], byte[]>> producers) {
    this.connections = connections;
    this.stored = stored;
    this.codec = codec;
    this.producers = producers;
  }

  /** A producer that never loses order and never acknowledges what is not on all replicas. */
  public static Producer<byte[], byte[]> producer(Properties settings) {
    var serializer = new org.apache.kafka.common.serialization.ByteArraySerializer();
    return new KafkaProducer<>(settings, serializer, serializer);
  }

  /** Called after a commit: there is something to publish. */
  public void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  public RelayState state() {
    return state;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wake();
    Thread current = thread;
    if (current != null) {
      try {
        current.join(5000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (Connection connection = connections.open();
          Producer<byte[], byte[]> producer = producers.get()) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute(
            "set synchronous_commit = off"); // its own position may be lost: it only repeats
        lead(jdbc, producer);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        state = RelayState.FAILING;
        log.warn("relay interrupted, going on in {} ms: {}", AFTER_FAILURE_MILLIS, e.toString());
        pause(AFTER_FAILURE_MILLIS);
      }
    }
  }

  private void lead(JdbcTemplate jdbc, Producer<byte[], byte[]> producer)
      throws InterruptedException, ExecutionException {
    while (running
        && !Boolean.TRUE.equals(
            jdbc.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LEADER_LOCK))) {
      state = RelayState.FOLLOWING;
      pause(NOT_LEADING_MILLIS);
    }
    GapWatch gaps = new GapWatch(jdbc);
    long position = position(jdbc);
    state = RelayState.LEADING;
    while (running) {
      gaps.look();
      List<RecordedEvent> rows = stored.between(jdbc, position, Long.MAX_VALUE, BATCH);
      List<RecordedEvent> ready = gaps.ready(position, rows);
      if (!ready.isEmpty()) {
        publish(producer, ready);
        position = ready.getLast().position();
        jdbc.update("update relay_progress set position = ?", position);
      }
      if (ready.size() < BATCH && wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    }
  }

  /**
   * Sends in order and waits for all. Nothing may overtake a record that failed: readers would drop
   * it as old when it comes again. So the first failure closes the producer, before it sends what
   * waits behind (see {@code max.in.flight.requests.per.connection}).
   */
  void publish(Producer<byte[], byte[]> producer, List<RecordedEvent> ready)
      throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(ready.size());
    for (RecordedEvent recorded : ready) {
      if (EventCatalog.of(recorded.event().getClass()).published()) {
        Future<RecordMetadata> record =
            producer.send(
                record(recorded),
                (written, failure) -> {
                  if (failure != null) {
                    producer.close(Duration.ZERO);
                  }
                });
        if (record.isDone()) {
          record.get();
        }
        sent.add(record);
      }
    }
    producer.flush();
    for (Future<RecordMetadata> record : sent) {
      record.get();
    }
  }

  private ProducerRecord<byte[], byte[]> record(RecordedEvent recorded) {
    String conversation = recorded.event().conversation().toString();
    return new ProducerRecord<>(
        Partitions.TOPIC,
        recorded.partition(),
        conversation.getBytes(StandardCharsets.US_ASCII),
        codec.write(recorded));
  }

  private static long position(JdbcTemplate jdbc) {
    Long position = jdbc.queryForObject("select position from relay_progress", Long.class);
    return position == null ? 0 : position;
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
