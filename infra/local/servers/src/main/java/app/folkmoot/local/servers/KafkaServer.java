package app.folkmoot.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A single-node Kafka in KRaft mode on a fixed log directory, whose records survive stopping and
 * {@code kill -9}.
 *
 * <p>It listens on the loopback address alone and creates one topic, {@value #TOPIC}. {@link #main}
 * runs it as a process of its own; {@link #shared} runs one inside a test's JVM, removed when the
 * JVM ends.
 */
public final class KafkaServer implements AutoCloseable {

  /** The one topic of the house. */
  public static final String TOPIC = "folkmoot.events";

  private static final int PARTITIONS = 12;
  private static final long RETENTION_MILLIS = 3L * 24 * 60 * 60 * 1000;
  private static @Nullable KafkaServer shared;

  private final Server server;
  private final int port;

  private KafkaServer(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Runs it until it is told to stop: {@code KafkaServer <directory> <port> <controller port>
   * [<file>]}; the file is made once the server and its topic can be used.
   */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    if (arguments.length < 3 || arguments.length > 4) {
      System.err.println("usage: KafkaServer <directory> <port> <controller port> [<file>]");
      System.exit(2);
    }
    KafkaServer kafka =
        start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  kafka.close();
                  stopped.countDown();
                }));
    if (arguments.length == 4) {
      Files.writeString(Path.of(arguments[3]), kafka.bootstrapServers());
    }
    stopped.await();
  }

  /** Returns the one server of this JVM, started on first use in a temporary directory. */
  public static synchronized KafkaServer shared() {
    if (shared == null) {
      Path directory = Directories.temporary("kafka");
      KafkaServer started = start(directory, FreePort.find(), FreePort.find());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    started.close();
                    Directories.remove(directory);
                  }));
      shared = started;
    }
    return shared;
  }

  /**
   * Starts a server on {@code directory}, formatting it if it is new, and returns once the topic is
   * there.
   */
  public static KafkaServer start(Path directory, int port, int controllerPort) {
    Properties settings = settings(directory.toAbsolutePath(), port, controllerPort);
    format(directory.toAbsolutePath(), controllerPort);
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
    var kafka = new KafkaServer(server, port);
    try {
      kafka.createTopic(TOPIC, PARTITIONS);
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
    return kafka;
  }

  /** The address clients are given, {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Creates a topic with the house's settings, for tests that want one of their own; an existing
   * one is kept.
   */
  public void createTopic(String name, int partitions) {
    var topic =
        new NewTopic(name, Optional.of(partitions), Optional.empty())
            .configs(
                Map.of(
                    "message.timestamp.type",
                    "LogAppendTime",
                    "retention.ms",
                    Long.toString(RETENTION_MILLIS)));
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Topic " + name + " could not be created", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating topic " + name, e);
    }
  }

  /** Stops it cleanly; its files stay. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path directory, int controllerPort) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .setIgnoreFormatted(true)
          .setScramArguments(List.of())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(
          "Kafka's log directory "
              + directory
              + " could not be prepared for controller port "
              + controllerPort,
          e);
    }
  }

  private static Properties settings(Path directory, int port, int controllerPort) {
    var settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
            Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("log.dirs", directory.toString()),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("background.threads", "2"),
            // The default of 128 MB would be half of the whole heap; one compacted topic needs
            // little.
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.segment.bytes", "67108864")));
    return settings;
  }
}
