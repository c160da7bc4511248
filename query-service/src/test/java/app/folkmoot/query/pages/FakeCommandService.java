package app.folkmoot.query.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers on a real socket as command-service would, and remembers what it was asked. */
final class FakeCommandService implements AutoCloseable {

  /** One command as it came in. */
  record Received(String name, String body, @Nullable String authorization, @Nullable String key) {}

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int status;
  private volatile String answer = "";

  FakeCommandService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accept();
    server.createContext("/commands/", this::handle);
    server.start();
  }

  /** From now on everything is carried out. */
  void accept() {
    status = 200;
    answer =
        "{\"id\": \""
            + SampleCommunity.THREAD
            + "\", \"sequence\": 0, \"token\": \"AAAAAAAAAAAB\"}";
  }

  /** From now on everything is refused. */
  void refuse(int with, String problem) {
    status = with;
    answer = problem;
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  List<Received> received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/commands/".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            name,
            body,
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
