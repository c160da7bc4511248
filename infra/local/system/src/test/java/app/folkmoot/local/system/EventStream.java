package app.folkmoot.local.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A person's open {@code /api/stream}, line by line. */
final class EventStream implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  EventStream(String address, String token) throws IOException, InterruptedException {
    Stream<String> answer =
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/stream"))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream")
                    .timeout(Duration.ofSeconds(20))
                    .build(),
                HttpResponse.BodyHandlers.ofLines())
            .body();
    Thread.ofVirtual().start(() -> read(answer));
  }

  private void read(Stream<String> answer) {
    try (answer) {
      answer.forEach(lines::add);
    } catch (RuntimeException closed) {
      lines.add("closed");
    }
  }

  List<String> lines() {
    return lines;
  }

  String last() {
    return lines.stream().filter(line -> line.startsWith("data:")).toList().getLast();
  }

  void awaitLine(String beginning) throws InterruptedException {
    until(beginning, () -> "");
  }

  /**
   * Does something again and again until a line comes that begins so, as an ear that was just
   * opened may miss the first; answers what was done last.
   */
  <T> T until(String beginning, Supplier<T> work) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      T done = work.get();
      for (int i = 0; i < 20; i++) {
        if (lines.stream().anyMatch(line -> line.startsWith(beginning))) {
          return done;
        }
        Thread.sleep(100);
      }
    }
    throw new AssertionError("no line that begins with '" + beginning + "' among " + lines);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
