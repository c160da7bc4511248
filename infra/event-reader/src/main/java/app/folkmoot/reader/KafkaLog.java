package app.folkmoot.reader;

import app.folkmoot.events.Partitions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The Kafka side of a reader: its consumer, and what the log holds right now. */
final class KafkaLog {
  private static final Duration ASKING = Duration.ofSeconds(10);

  /**
   * What the log of one partition holds.
   *
   * @param first the oldest offset still there
   * @param end the offset the next record will get
   */
  record Extent(long first, long end) {
    boolean holds(long offset) {
      return first <= offset && offset <= end;
    }
  }

  private final ReaderSettings settings;

  KafkaLog(ReaderSettings settings) {
    this.settings = settings;
  }

  TopicPartition partition(int number) {
    return new TopicPartition(settings.topic(), number);
  }

  /** A consumer that has been told what to read, but not from where. */
  Consumer<String, byte[]> open(ConsumerRebalanceListener listener) {
    Map<String, Object> config = new HashMap<>(settings.kafka());
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "4000");
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "10000");
    config.put(ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG, "true");
    if (settings.group() != null) {
      config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
      config.put(
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          CooperativeStickyAssignor.class.getName());
      // The partitions of an instance that died are free for others after this time.
      config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "8000");
      config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
    }
    var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    if (settings.group() != null) {
      consumer.subscribe(List.of(settings.topic()), listener);
    } else {
      List<TopicPartition> all =
          IntStream.range(0, Partitions.COUNT).mapToObj(this::partition).toList();
      consumer.assign(all);
      listener.onPartitionsAssigned(all);
    }
    return consumer;
  }

  /** What the log holds now; asks the broker. */
  Map<Integer, Extent> extents(Consumer<String, byte[]> consumer, Set<Integer> partitions) {
    Collection<TopicPartition> asked =
        partitions.stream().map(this::partition).collect(Collectors.toSet());
    Map<TopicPartition, Long> first = consumer.beginningOffsets(asked, ASKING);
    Map<TopicPartition, Long> end = consumer.endOffsets(asked, ASKING);
    Map<Integer, Extent> extents = new HashMap<>();
    end.forEach(
        (at, offset) ->
            extents.put(at.partition(), new Extent(first.getOrDefault(at, 0L), offset)));
    return extents;
  }

  /** The identity of the topic: another one once it has been made anew. */
  String identity() throws InterruptedException {
    Map<String, Object> config = new HashMap<>(settings.kafka());
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (Admin admin = Admin.create(config)) {
      Map<String, TopicDescription> found =
          admin
              .describeTopics(List.of(settings.topic()))
              .allTopicNames()
              .get(ASKING.toSeconds(), TimeUnit.SECONDS);
      return Objects.requireNonNull(found.get(settings.topic())).topicId().toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell of topic " + settings.topic(), e);
    }
  }
}
