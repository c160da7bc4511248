package app.folkmoot.insights.community;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Answers history and self-identifications over HTTP, as command-service does. */
public final class CommandServiceDouble implements AutoCloseable {
  public static final String CREDENTIAL = "insights-secret";

  private final EventCodec codec = new EventCodec();
  private final List<RecordedEvent> events = new ArrayList<>();
  private List<Map<String, Object>> selfIdentifications = List.of();
  private volatile int breakAfter = Integer.MAX_VALUE;
  private final HttpServer server;

  public CommandServiceDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/events", this::history);
    server.createContext("/internal/self-identifications", this::selfIdentifications);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public synchronized void add(Collection<RecordedEvent> more) {
    events.addAll(more);
  }

  public synchronized void identify(List<Map<String, Object>> answer) {
    selfIdentifications = List.copyOf(answer);
  }

  /** From now on answers break off after so many events. */
  public void breakAfter(int events) {
    breakAfter = events;
  }

  private synchronized void history(HttpExchange exchange) throws IOException {
    if (refused(exchange)) {
      return;
    }
    Map<String, Long> query =
        Stream.of(exchange.getRequestURI().getQuery().split("&"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int written = 0;
    for (RecordedEvent event : events) {
      if (event.position() > query.getOrDefault("after", 0L)
          && written < query.getOrDefault("limit", Long.MAX_VALUE)) {
        body.write(codec.write(event));
        body.write('\n');
        written++;
      }
    }
    long last = events.isEmpty() ? 0 : events.getLast().position();
    exchange.getResponseHeaders().set("Last-Position", Long.toString(last));
    boolean broken = written > breakAfter;
    exchange.sendResponseHeaders(
        200, broken ? body.size() + 100 : body.size() == 0 ? -1 : body.size());
    if (body.size() > 0) {
      exchange.getResponseBody().write(body.toByteArray());
    }
    exchange.close();
  }

  private synchronized void selfIdentifications(HttpExchange exchange) throws IOException {
    if (refused(exchange)) {
      return;
    }
    byte[] body = JsonMapper.builder().build().writeValueAsBytes(selfIdentifications);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static boolean refused(HttpExchange exchange) throws IOException {
    boolean known =
        ("Bearer " + CREDENTIAL).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known) {
      exchange.sendResponseHeaders(401, "no".getBytes(StandardCharsets.UTF_8).length);
      exchange.getResponseBody().write("no".getBytes(StandardCharsets.UTF_8));
      exchange.close();
    }
    return !known;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
