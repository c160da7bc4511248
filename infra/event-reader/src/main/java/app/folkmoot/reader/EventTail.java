package app.folkmoot.reader;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of events as they come, from now on, on all partitions: for those who only need to hear
 * that something happened. Unlike {@link EventReader} it keeps no progress; what came while Kafka
 * was away is not told.
 */
public final class EventTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final ConsumerRebalanceListener NOBODY =
      new ConsumerRebalanceListener() {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> gone) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> come) {}
      };

  private final KafkaLog log;
  private final java.util.function.Consumer<RecordedEvent> listener;
  private final EventCodec codec = new EventCodec();
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable Consumer<String, byte[]> consumer;

  /**
   * A tail that begins with {@link #start}; its thread bears the name.
   *
   * @param settings whose group is not used: every instance hears everything
   * @param listener called on that thread, in order within a partition
   */
  public EventTail(
      String name, ReaderSettings settings, java.util.function.Consumer<RecordedEvent> listener) {
    this.log = new KafkaLog(settings.alone());
    this.listener = listener;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closing = true;
    Consumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }

  private void run() {
    while (!closing) {
      try (Consumer<String, byte[]> open = log.open(NOBODY)) {
        consumer = open;
        open.seekToEnd(List.of());
        while (!closing) {
          for (ConsumerRecord<String, byte[]> record : open.poll(POLL)) {
            tell(record);
          }
        }
      } catch (WakeupException | InterruptException stop) {
        LOG.debug("woken up");
      } catch (RuntimeException e) {
        LOG.warn("hearing of events is interrupted, trying again: {}", e.toString());
        pause();
      } finally {
        consumer = null;
      }
    }
  }

  /** What cannot be read is the projections' to report. */
  private void tell(ConsumerRecord<String, byte[]> record) {
    if (record.value() != null
        && Decoded.of(codec, record.value(), record.key(), record.partition())
            instanceof Decoded.Event event) {
      listener.accept(event.recorded());
    }
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      closing = true;
    }
  }
}
