package app.folkmoot.query.platform.store;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.local.servers.KafkaServer;
import app.folkmoot.reader.ReaderSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as command-service gives them: history over HTTP, and a topic of its own on Kafka. */
final class EventSource implements AutoCloseable {
  private final EventCodec codec = new EventCodec();
  private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
  private final KafkaServer kafka = KafkaServer.shared();
  private final String topic = "events-" + System.nanoTime();
  private final HttpServer server;
  private final KafkaProducer<String, byte[]> producer;

  EventSource() throws IOException {
    kafka.createTopic(topic, 12);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "enable.idempotence", "false"),
            new StringSerializer(),
            new ByteArraySerializer());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/events", this::answer);
    server.start();
  }

  ReaderSettings settings() {
    return new ReaderSettings(
        kafka.bootstrapServers(),
        topic,
        "group-" + topic,
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        "secret",
        Map.of());
  }

  /** Stores and publishes, in this order, as the relay does. */
  synchronized void publish(List<RecordedEvent> more) {
    for (RecordedEvent event : more) {
      events.add(event);
      producer.send(
          new ProducerRecord<>(
              topic,
              event.partition(),
              event.event().conversation().toString(),
              codec.write(event)));
    }
    producer.flush();
  }

  /** Puts other events in the place of the stored ones, as when keys were destroyed. */
  synchronized void rewrite(java.util.function.UnaryOperator<RecordedEvent> change) {
    events.replaceAll(change);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    long after = Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
    long limit = Long.parseLong(query.replaceAll(".*limit=(\\d+).*", "$1"));
    long last = events.isEmpty() ? 0 : events.getLast().position();
    exchange.getResponseHeaders().set("Last-Position", Long.toString(last));
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
      events.stream()
          .filter(event -> event.position() > after)
          .limit(limit)
          .forEach(
              event -> {
                try {
                  out.write(codec.write(event));
                  out.write('\n');
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }

  @Override
  public void close() {
    producer.close();
    server.stop(0);
  }
}
