package app.folkmoot.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

  @Test
  void offersOneTopicKeptThreeDays() throws Exception {
    KafkaServer kafka = KafkaServer.shared();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(admin.describeTopics(List.of(KafkaServer.TOPIC)).allTopicNames().get())
          .hasEntrySatisfying(
              KafkaServer.TOPIC, topic -> assertThat(topic.partitions()).hasSize(12));
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, KafkaServer.TOPIC);
      assertThat(admin.describeConfigs(List.of(resource)).all().get())
          .hasEntrySatisfying(
              resource,
              config ->
                  assertThat(config.entries())
                      .extracting(ConfigEntry::name, ConfigEntry::value)
                      .contains(
                          tuple("retention.ms", "259200000"),
                          tuple("message.timestamp.type", "LogAppendTime")));
    }
  }

  @Test
  void keepsAcknowledgedRecordsThroughAKillAndAStop(@TempDir Path directory) throws Exception {
    int port = FreePort.find();
    int controllerPort = FreePort.find();
    Process process = launch(directory, port, controllerPort);
    try {
      send(port, "first");
      process.destroyForcibly().waitFor();
      process = launch(directory, port, controllerPort);
      send(port, "second");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      process = launch(directory, port, controllerPort);
      List<ConsumerRecord<String, String>> records = readAll(port, 2);
      assertThat(records)
          .extracting(ConsumerRecord::value)
          .containsExactlyInAnyOrder("first", "second");
      assertThat(records)
          .allMatch(record -> record.timestampType() == TimestampType.LOG_APPEND_TIME);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Process launch(Path directory, int port, int controllerPort) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaServer.class.getName(),
                directory.resolve("log").toString(),
                Integer.toString(port),
                Integer.toString(controllerPort))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("kafka.log").toFile())
            .start();
    return process;
  }

  private static void send(int port, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "max.block.ms", "180000");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(KafkaServer.TOPIC, value, value)).get();
    }
  }

  private static List<ConsumerRecord<String, String>> readAll(int port, int expected) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      List<TopicPartition> partitions = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        partitions.add(new TopicPartition(KafkaServer.TOPIC, i));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (records.size() < expected && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
      }
    }
    return records;
  }
}
