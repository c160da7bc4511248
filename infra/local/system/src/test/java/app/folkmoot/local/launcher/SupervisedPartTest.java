package app.folkmoot.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supervision, tried on small shell commands in the place of a part. */
class SupervisedPartTest {

  @TempDir private Path directory;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private DataDirectory data;
  private Progress progress;

  @BeforeEach
  void prepare() {
    data = new DataDirectory(directory);
    data.create();
    progress = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8), () -> "busy");
  }

  @AfterEach
  void rest() {
    progress.close();
  }

  @Test
  void startsADeadPartAgainAndSaysSo() throws Exception {
    SupervisedPart part = supervise("exec sleep 60", () -> true, 50);
    part.awaitFirstReady(1);
    long first = pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    await(() -> pid() != first && part.isReady());
    assertThat(screen())
        .contains("mongo ended (exit code 137); starting it again in 1 s")
        .contains("mongo is ready");
    part.stop();
    part.awaitEnd(5);
    assertThat(data.processFile("mongo")).doesNotExist();
  }

  @Test
  void givesUpAPartThatDoesNotStay() {
    SupervisedPart part = supervise("exit 3", () -> false, 5);
    assertThatThrownBy(() -> part.awaitFirstReady(1))
        .isInstanceOf(CannotGoOn.class)
        .hasMessageContaining("given up after five restarts")
        .hasMessageContaining("mongo.log");
    assertThat(screen())
        .contains("in 1 s", "in 2 s", "in 4 s", "in 8 s", "in 16 s")
        .doesNotContain("in 32 s");
    assertThat(part.state()).isEqualTo("given up");
  }

  @Test
  void waitsForWhatAPartNeeds() throws Exception {
    var need = new CompletableFuture<Void>();
    SupervisedPart part = part("exec sleep 60", () -> true, 50);
    Thread.ofVirtual().start(() -> part.run(List.of(need)));
    Thread.sleep(300);
    assertThat(part.state()).isEqualTo("waiting");
    need.complete(null);
    part.awaitFirstReady(1);
    part.stop();
    part.awaitEnd(5);
  }

  @Test
  void usesForceOnAPartThatIgnoresBeingAsked() throws Exception {
    SupervisedPart part = supervise("trap '' TERM; while true; do sleep 0.1; done", () -> true, 50);
    part.awaitFirstReady(1);
    ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
    Thread.sleep(300);
    part.stop();
    part.awaitEnd(1);
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void endsWhatAKilledRunLeftAndNothingElse() throws Exception {
    Process left = new ProcessBuilder("sleep", "60").start();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    ProcessFile.of(left.toHandle(), 1, "ready").write(data.processFile("query-service"));
    // The number of a process that ended long ago, now somebody else's.
    new ProcessFile(stranger.pid(), Instant.now().minus(Duration.ofHours(1)), 2, "ready")
        .write(data.processFile("kafka"));
    try {
      assertThat(Leftovers.end(data, progress::plain)).isEqualTo(1);
      assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(data.processFile("query-service")).doesNotExist();
      assertThat(data.processFile("kafka")).doesNotExist();
    } finally {
      left.destroyForcibly();
      stranger.destroyForcibly();
    }
  }

  @Test
  void listsEveryPartWithItsState() throws Exception {
    Process running = new ProcessBuilder("sleep", "60").start();
    try {
      ProcessFile.of(running.toHandle(), 8087, "ready").write(data.processFile("mongo"));
      new ProcessFile(4_000_000, Instant.now(), 8080, "given up")
          .write(data.processFile("query-service"));
      var out = new ByteArrayOutputStream();
      assertThat(Status.print(data, new PrintStream(out, true, StandardCharsets.UTF_8))).isFalse();
      List<String> lines =
          out.toString(StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceAll(" +", " "))
              .toList();
      assertThat(lines).hasSize(PartName.values().length);
      assertThat(lines)
          .contains("mongo " + running.pid() + " 8087 ready", "query-service - 8080 given up");
      assertThat(lines).contains("kafka - 8085 stopped");
    } finally {
      running.destroyForcibly();
    }
  }

  @Test
  void takesATornProcessFileForNone() throws Exception {
    Files.writeString(data.processFile("kafka"), "pid=12");
    assertThat(ProcessFile.read(data.processFile("kafka"))).isEmpty();
  }

  private SupervisedPart supervise(String script, BooleanSupplier isReady, long secondMillis) {
    SupervisedPart part = part(script, isReady, secondMillis);
    Thread.ofVirtual().start(() -> part.run(List.of()));
    return part;
  }

  private SupervisedPart part(String script, BooleanSupplier isReady, long secondMillis) {
    return new SupervisedPart(
        new Part(
            PartName.MONGO,
            0,
            () -> List.of("sh", "-c", script),
            isReady,
            () -> {},
            List.of(),
            data.log("mongo")),
        data,
        progress,
        secondMillis);
  }

  private long pid() {
    Optional<ProcessFile> file = ProcessFile.read(data.processFile("mongo"));
    return file.map(ProcessFile::pid).orElse(0L);
  }

  private String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
