package app.folkmoot.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.local.servers.KafkaServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventReaderIT {
  private final String topic = "events-" + UUID.randomUUID();
  private final EventCodec codec = new EventCodec();
  private final RecordingHandler handler = new RecordingHandler();
  private final List<EventReader> readers = new ArrayList<>();
  private final KafkaServer kafka = KafkaServer.shared();
  private HistoryServer history;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void makeATopic() throws IOException {
    kafka.createTopic(topic, 12);
    history = new HistoryServer();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "enable.idempotence",
                "false",
                "linger.ms",
                "0"),
            new StringSerializer(),
            new ByteArraySerializer());
    waitUntil(this::everyPartitionHasALeader);
  }

  @AfterEach
  void closeAll() {
    readers.forEach(EventReader::close);
    producer.close();
    history.close();
  }

  @Test
  void readsHistoryAndThenKafka() {
    store(1, 1000);
    EventReader reader = read("group");
    waitUntil(() -> reader.status().live());
    assertThat(handler.positions()).isEqualTo(range(1, 1000));
    happen(1001, 1100);
    waitUntil(() -> handler.positions().size() == 1100);
    assertThat(handler.positions()).isEqualTo(range(1, 1100));
    assertAscendsPerPartition(handler.applied());
    assertThat(reader.status().lagEvents()).isZero();
  }

  @Test
  void dropsFromKafkaWhatHistoryHadAlready() {
    happen(1, 300);
    EventReader reader = read("group");
    waitUntil(() -> reader.status().live());
    publish(250, 300);
    happen(301, 310);
    waitUntil(() -> handler.positions().size() >= 310);
    assertThat(handler.positions()).isEqualTo(range(1, 310));
  }

  @Test
  void goesOnFromTheStoredOffsetAfterARestart() {
    store(1, 100);
    EventReader first = read("group");
    waitUntil(() -> first.status().live());
    first.close();
    int asked = history.asked.get();
    happen(101, 200);
    read("group");
    waitUntil(() -> handler.positions().size() == 200);
    assertThat(handler.positions()).isEqualTo(range(1, 200));
    assertThat(history.asked.get()).isEqualTo(asked);
  }

  @Test
  void readsHistoryAgainWhenKafkaNoLongerHoldsTheNextRecord() throws Exception {
    store(1, 100);
    EventReader first = read("group");
    waitUntil(() -> first.status().live());
    first.close();
    happen(101, 400);
    deleteRecordsSoFar();
    happen(401, 420);
    read("group");
    waitUntil(() -> handler.positions().size() == 420);
    assertThat(handler.positions()).isEqualTo(range(1, 420));
  }

  @Test
  void readsHistoryAgainWhenTheTopicIsANewOne() throws Exception {
    happen(1, 600);
    EventReader first = read("group");
    waitUntil(() -> handler.positions().size() == 600);
    first.close();
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
    waitUntil(this::topicIsGone);
    kafka.createTopic(topic, 12);
    store(601, 700);
    happen(701, 3000);
    read("group");
    waitUntil(() -> handler.positions().size() == 3000);
    assertThat(handler.positions()).isEqualTo(range(1, 3000));
  }

  @Test
  void readsAllAgainWhenTheHandlerHasLostItsProgress() {
    happen(1, 200);
    EventReader reader = read("group");
    waitUntil(() -> reader.status().live());
    handler.forget();
    handler.failNext(1);
    happen(201, 201);
    waitUntil(() -> handler.positions().size() == 201);
    assertThat(handler.positions()).isEqualTo(range(1, 201));
  }

  @Test
  void recoversByItselfWhenTheHandlerFails() {
    store(1, 50);
    handler.failNext(3);
    EventReader reader = read("group");
    waitUntil(() -> reader.status().live());
    handler.failNext(3);
    happen(51, 60);
    waitUntil(() -> handler.positions().size() == 60 && reader.status().live());
    assertThat(handler.positions()).isEqualTo(range(1, 60));
  }

  @Test
  void recoversByItselfWhenHistoryWasAway() {
    store(1, 50);
    history.broken = true;
    EventReader reader = read("group");
    waitUntil(() -> reader.status().state() == ReaderStatus.State.TROUBLED);
    assertThat(reader.status().trouble()).contains("503");
    history.broken = false;
    waitUntil(() -> reader.status().live());
    assertThat(handler.positions()).isEqualTo(range(1, 50));
  }

  @Test
  void parksTheConversationOfAnEventThatCannotBeAppliedAndNothingElse() {
    UUID sick = new UUID(3, 7);
    handler.cannotApply(event -> event.position() == 107);
    store(1, 200);
    EventReader reader = read("group");
    waitUntil(() -> reader.status().live());
    happen(201, 300);
    List<Long> others = range(1, 300).stream().filter(p -> p < 107 || p % 50 != 7).toList();
    waitUntil(() -> handler.positions().size() >= others.size());
    assertThat(handler.parkings()).extracting(Parked::conversation).containsExactly(sick);
    assertThat(handler.positions()).isEqualTo(others);
  }

  @Test
  void parksTheConversationOfAnEventThatCannotBeReadOnKafkaAndInHistory() {
    store(1, 10);
    byte[] unknown =
        new String(codec.write(Events.at(11)))
            .replace("reaction.added", "reaction.sung")
            .getBytes();
    history.add(11, unknown);
    store(12, 100);
    EventReader reader = read("group");
    waitUntil(() -> reader.status().live());
    UUID other = new UUID(3, 20);
    producer.send(
        new ProducerRecord<>(topic, partition(other), other.toString(), "rubbish".getBytes()));
    happen(101, 200);
    List<Long> others =
        range(1, 200).stream().filter(p -> !(p % 50 == 11 || (p % 50 == 20 && p > 100))).toList();
    waitUntil(() -> handler.positions().size() >= others.size());
    assertThat(handler.parkings())
        .extracting(Parked::conversation)
        .containsExactly(new UUID(3, 11), other);
    assertThat(handler.positions()).isEqualTo(others);
  }

  @Test
  void sharesPartitionsAmongInstancesAndTakesOverFromOneThatLeaves() {
    happen(1, 100);
    EventReader one = read("group");
    waitUntil(() -> one.status().live());
    EventReader two = read("group");
    waitUntil(() -> two.status().positions().size() == 6 && one.status().positions().size() == 6);
    happen(101, 500);
    waitUntil(() -> handler.positions().size() == 500);
    one.close();
    happen(501, 600);
    waitUntil(() -> handler.positions().size() == 600);
    assertThat(handler.positions()).isEqualTo(range(1, 600));
    assertAscendsPerPartition(handler.applied());
  }

  @Test
  void readsAloneWithoutAGroup() {
    store(1, 100);
    EventReader reader = read(null);
    waitUntil(() -> reader.status().live());
    happen(101, 150);
    waitUntil(() -> handler.positions().size() == 150);
    assertThat(handler.positions()).isEqualTo(range(1, 150));
  }

  @Test
  void readsHistoryAtAThirdOrMoreOfTheSpeedOfDecodingAlone() {
    store(1, 100_000);
    byte[] one = codec.write(Events.at(1));
    double decoding =
        seconds(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                codec.read(one);
              }
            });
    double reading =
        seconds(
            () -> {
              EventReader reader = read(null);
              waitUntil(() -> reader.status().live());
            });
    assertThat(handler.positions()).hasSize(100_000);
    System.err.printf(
        "history: %.0f events a second, decoding alone %.0f%n",
        100_000 / reading, 100_000 / decoding);
    assertThat(reading).isLessThan(3 * decoding + 3);
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private EventReader read(@Nullable String group) {
    var settings =
        new ReaderSettings(
            kafka.bootstrapServers(),
            topic,
            group == null ? null : group + topic,
            history.url(),
            HistoryServer.CREDENTIAL,
            Map.of());
    var reader = new EventReader("reader", settings, handler, Clock.systemUTC());
    readers.add(reader);
    reader.start();
    return reader;
  }

  private void store(long from, long to) {
    for (long position = from; position <= to; position++) {
      history.add(Events.at(position));
    }
  }

  private void publish(long from, long to) {
    for (long position = from; position <= to; position++) {
      RecordedEvent event = Events.at(position);
      String key = event.event().conversation().toString();
      producer.send(new ProducerRecord<>(topic, event.partition(), key, codec.write(event)));
    }
    producer.flush();
  }

  private void happen(long from, long to) {
    store(from, to);
    publish(from, to);
  }

  private void deleteRecordsSoFar() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      for (int partition = 0; partition < 12; partition++) {
        all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
      }
      admin.deleteRecords(all).all().get();
    }
  }

  private boolean everyPartitionHasALeader() {
    var partitions = producer.partitionsFor(topic);
    return partitions.size() == 12
        && partitions.stream().allMatch(partition -> partition.leader() != null);
  }

  private boolean topicIsGone() {
    try (Admin admin = admin()) {
      return !admin.listTopics().names().get().contains(topic);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static int partition(UUID conversation) {
    return app.folkmoot.events.Partitions.of(conversation);
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  private static void assertAscendsPerPartition(List<RecordedEvent> events) {
    Map<Integer, Long> last = new HashMap<>();
    for (RecordedEvent event : events) {
      Long before = last.put(event.partition(), event.position());
      assertThat(before == null || before < event.position()).isTrue();
    }
  }

  private static void waitUntil(BooleanSupplier condition) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("what was waited for").isBefore(until);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
