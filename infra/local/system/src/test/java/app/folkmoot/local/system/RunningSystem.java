package app.folkmoot.local.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole of Folkmoot as a newcomer starts it, {@code infra/run} with the demo community, in a
 * directory and on ports of its own; started once for all tests of this JVM, stopped at its end.
 *
 * <p>While one works on a test, {@code -Dfolkmoot.system=DIR} takes the system that runs in that
 * data directory already instead, with the demo community or {@code --empty}, and leaves it
 * running.
 */
final class RunningSystem implements AutoCloseable {
  private static final Duration LOADED_WITHIN = Duration.ofMinutes(12);
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
  private static final int PORTS = 8;

  private static RunningSystem shared;

  private final @Nullable Process launcher;
  private final Path home;
  private final Path directory;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final JsonMapper json = new JsonMapper();

  /** An HTTP answer with a JSON body. */
  record Answer(int status, JsonNode body, boolean stale) {
    String text(String field) {
      return body.path(field).asString();
    }
  }

  /** What a command line printed, and how it ended. */
  record Ran(int exit, String said) {}

  /** A part as {@code infra/run --status} tells of it. */
  record Part(String name, String pid, int port, String state) {
    boolean ready() {
      return state.equals("ready");
    }
  }

  /** The system that runs in a data directory already. */
  private RunningSystem(Path running) throws IOException {
    launcher = null;
    home = checkout();
    directory = running.toAbsolutePath();
    Properties settled = new Properties();
    try (Reader in = Files.newBufferedReader(directory.resolve("system.properties"))) {
      settled.load(in);
    }
    port = Integer.parseInt(settled.getProperty("port"));
  }

  private RunningSystem(List<String> options) throws IOException, InterruptedException {
    home = checkout();
    directory = Files.createTempDirectory("folkmoot-system");
    port = freePorts();
    Path log = directory.resolveSibling(directory.getFileName() + ".log");
    List<String> command = new ArrayList<>(List.of("infra/run", "--data-dir"));
    command.addAll(List.of(directory.toString(), "--port", Integer.toString(port)));
    command.addAll(options);
    launcher =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    long end = System.nanoTime() + LOADED_WITHIN.toNanos();
    while (!Files.readString(log).contains("Folkmoot is at ")) {
      if (!launcher.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("infra/run did not get there:\n" + Files.readString(log));
      }
      Thread.sleep(500);
    }
  }

  /** One of its own with nobody in it, for a test that counts everything; to be closed. */
  static RunningSystem empty() throws IOException, InterruptedException {
    return new RunningSystem(List.of("--empty"));
  }

  static synchronized RunningSystem shared() {
    if (shared == null) {
      try {
        String running = System.getProperty("folkmoot.system");
        shared =
            running == null ? new RunningSystem(List.of()) : new RunningSystem(Path.of(running));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return shared;
  }

  /** An access token of a demo person, as {@code infra/token} prints it. */
  String token(String user) {
    Ran ran = script("infra/token", user);
    if (ran.exit() != 0) {
      throw new IllegalStateException(ran.said());
    }
    return ran.said().strip();
  }

  /** Runs one of infra's scripts against this system. */
  Ran script(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add("--data-dir");
    all.add(directory.toString());
    try {
      Process process =
          new ProcessBuilder(all).directory(home.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A part by its name. */
  Part part(String name) {
    return script("infra/run", "--status")
        .said()
        .lines()
        .map(line -> line.strip().split("\\s+", 4))
        .filter(words -> words[0].equals(name))
        .map(words -> new Part(words[0], words[1], Integer.parseInt(words[2]), words[3]))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part " + name));
  }

  /** The secret of whoever runs this machine. */
  private String operator() {
    try {
      return Files.readString(directory.resolve("secrets/operator")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every event above a position that the relay has settled, in order. */
  List<JsonNode> history(long after) {
    return lines(
            HttpRequest.newBuilder(internal(1, "/internal/events?limit=1000000&after=" + after)))
        .stream()
        .map(json::readTree)
        .toList();
  }

  /** Rebuilds the read models; answers what was said, line by line. */
  List<String> rebuild() {
    return lines(
        HttpRequest.newBuilder(internal(0, "/internal/rebuild"))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** The position up to which every event is in the facts. */
  long positionOfFacts() {
    return json.readTree(
            String.join("", lines(HttpRequest.newBuilder(internal(2, "/internal/progress")))))
        .path("position")
        .asLong();
  }

  private URI internal(int offset, String path) {
    return URI.create("http://localhost:" + (port + offset) + path);
  }

  private List<String> lines(HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + operator());
    try (Stream<String> said =
        http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body()) {
      return said.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The pages' address. */
  String address() {
    return "http://localhost:" + port;
  }

  Answer command(String token, String name, Map<String, ?> fields) {
    return send(commandRequest(token, name, fields).build());
  }

  /** The same with a key by which a repetition gets the first answer. */
  Answer command(String token, String name, Map<String, ?> fields, String idempotencyKey) {
    return send(
        commandRequest(token, name, fields).header("Idempotency-Key", idempotencyKey).build());
  }

  private HttpRequest.Builder commandRequest(String token, String name, Map<String, ?> fields) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + (port + 1) + "/commands/" + name))
        .timeout(ANSWERED_WITHIN)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields)));
  }

  /** A read that waits for a command's consistency token, if one is given. */
  Answer read(String token, String path, String consistencyToken) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .timeout(ANSWERED_WITHIN)
            .header("Authorization", "Bearer " + token);
    if (!consistencyToken.isEmpty()) {
      request.header("Consistency-Token", consistencyToken);
    }
    return send(request.build());
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      boolean stale = answer.headers().firstValue("Stale").isPresent();
      return new Answer(answer.statusCode(), json.readTree(answer.body()), stale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops what it started, and nothing that ran before. */
  @Override
  public void close() {
    if (launcher == null) {
      return;
    }
    launcher.destroy();
    try {
      if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path checkout() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    return at;
  }

  /** The first of as many free ports in a row as the parts need. */
  private static int freePorts() throws IOException {
    for (int first = 21_000; first < 30_000; first += 20) {
      if (allFree(first)) {
        return first;
      }
    }
    throw new IOException("no free ports");
  }

  private static boolean allFree(int first) {
    for (int i = 0; i < PORTS; i++) {
      try (ServerSocket socket = new ServerSocket(first + i)) {
        socket.setReuseAddress(false);
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }
}
