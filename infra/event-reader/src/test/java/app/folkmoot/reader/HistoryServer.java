package app.folkmoot.reader;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event store's history over HTTP, as command-service answers it. */
final class HistoryServer implements AutoCloseable {
  static final String CREDENTIAL = "a-credential";

  final AtomicInteger asked = new AtomicInteger();
  volatile boolean broken;
  private final EventCodec codec = new EventCodec();
  private final List<Line> lines = new ArrayList<>();
  private final HttpServer server;

  private record Line(long position, byte[] bytes) {}

  HistoryServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/events", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void add(RecordedEvent event) {
    add(event.position(), codec.write(event));
  }

  synchronized void add(long position, byte[] bytes) {
    lines.add(new Line(position, bytes));
  }

  private synchronized List<Line> after(long position) {
    return lines.stream().filter(line -> line.position > position).toList();
  }

  private synchronized long settled() {
    return lines.isEmpty() ? 0 : lines.getLast().position;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    boolean known =
        ("Bearer " + CREDENTIAL).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (broken || !known) {
      exchange.sendResponseHeaders(broken ? 503 : 401, -1);
      exchange.close();
      return;
    }
    var query =
        Stream.of(exchange.getRequestURI().getQuery().split("&"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
    exchange.getResponseHeaders().set("Last-Position", Long.toString(settled()));
    List<Line> answer = after(query.getOrDefault("after", 0L));
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
      for (Line line :
          answer.subList(0, (int) Math.min(answer.size(), query.getOrDefault("limit", 0L)))) {
        out.write(line.bytes);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
