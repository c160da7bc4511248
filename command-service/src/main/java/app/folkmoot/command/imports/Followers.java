package app.folkmoot.command.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits until those who follow the events have got as far as an import did. */
final class Followers {
  private static final Duration SAY = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final JsonMapper json = new JsonMapper();
  private final String credential;
  private final PrintStream out;

  Followers(Path credentialFile, PrintStream out) throws IOException {
    credential = Files.readString(credentialFile).strip();
    this.out = out;
  }

  /**
   * Waits for one of them.
   *
   * @param address its base address; {@code /internal/progress} answers there
   * @param positions the last position of each partition that must be reached
   * @throws IOException if it has not got there within the time
   */
  void await(String name, String address, Map<Integer, Long> positions, Duration atMost)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    long said = System.nanoTime();
    while (true) {
      long left = left(address, positions);
      if (left == 0) {
        out.println("  " + name + " has caught up");
        return;
      }
      if (System.nanoTime() > end) {
        throw new IOException(
            name
                + " has not caught up within "
                + atMost.toMinutes()
                + " minutes; it goes on by itself");
      }
      if (System.nanoTime() - said > SAY.toNanos()) {
        said = System.nanoTime();
        out.println(
            left < 0
                ? "  waiting for " + name + " to answer"
                : "  "
                    + name
                    + " is catching up on "
                    + left
                    + " of "
                    + positions.size()
                    + " partitions");
      }
      Thread.sleep(200);
    }
  }

  /** How many partitions are behind; negative where it does not answer. */
  private long left(String address, Map<Integer, Long> positions) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/internal/progress"))
              .header("Authorization", "Bearer " + credential)
              .timeout(Duration.ofSeconds(5))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return -1;
      }
      JsonNode progress = json.readTree(answer.body());
      JsonNode whole = progress.get("position");
      return positions.entrySet().stream()
          .filter(
              need -> {
                JsonNode reached =
                    whole == null
                        ? progress.path("partitions").path(need.getKey().toString())
                        : whole;
                return reached.asLong(0) < need.getValue();
              })
          .count();
    } catch (IOException away) {
      return -1;
    }
  }
}
