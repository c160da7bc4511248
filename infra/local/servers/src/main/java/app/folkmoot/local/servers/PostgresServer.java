package app.folkmoot.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL 18 for tests: a child process on a free port, with fsync on.
 *
 * <p>{@link #shared} starts one per JVM, stopped and removed when the JVM ends; give each test a
 * database of its own by {@link #freshDatabase}. Starting takes two to five seconds.
 */
public final class PostgresServer implements AutoCloseable {

  private static final String PASSWORD = "only-for-tests";
  private static final int MAX_CONNECTIONS = 100;
  private static @Nullable PostgresServer shared;

  private final PostgresCluster cluster;
  private final int port;
  private final Path log;
  private final AtomicInteger databases = new AtomicInteger();
  private Process process;

  private PostgresServer(PostgresCluster cluster, int port) {
    this.cluster = cluster;
    this.port = port;
    this.log = cluster.files().resolveSibling("postgresql.log");
    this.process = launch();
  }

  /** Returns the one server of this JVM, started on first use. */
  public static synchronized PostgresServer shared() {
    if (shared == null) {
      Path directory = Directories.temporary("postgresql");
      PostgresServer started = start(directory, FreePort.find());
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
   * Starts a server whose files live in {@code directory}: new ones, or those an earlier server
   * left.
   */
  public static PostgresServer start(Path directory, int port) {
    Path programs =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "folkmoot-programs-" + System.getProperty("user.name"));
    return new PostgresServer(
        PostgresCluster.prepare(programs, directory.resolve("files"), PASSWORD), port);
  }

  /**
   * A database of this server and the one role that owns it.
   *
   * @param url the JDBC address
   */
  public record Database(String name, String url, String username, String password) {}

  /** Creates an empty database, owned by a role of its own. */
  public Database freshDatabase() {
    String name =
        "test_"
            + databases.incrementAndGet()
            + "_"
            + Long.toString(ProcessHandle.current().pid(), 36);
    databases().role(name, PASSWORD).database(name, name);
    return new Database(name, url(name), name, PASSWORD);
  }

  /** Creates further roles and databases; what exists is kept. */
  public PostgresDatabases databases() {
    return new PostgresDatabases(port, PASSWORD);
  }

  /** Returns the JDBC address of a database of this server. */
  public String url(String database) {
    return PostgresCluster.url(port, database);
  }

  /** The loopback port it listens on. */
  public int port() {
    return port;
  }

  /** The process id of PostgreSQL's first process, for tests that stop or kill it. */
  public long pid() {
    return process.pid();
  }

  /** The password of {@link PostgresCluster#SUPERUSER}. */
  public String superuserPassword() {
    return PASSWORD;
  }

  /** Kills it without warning, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** Starts it again on the same files and port after {@link #kill} or {@link #close}. */
  public void restart() {
    process = launch();
  }

  /** Stops it cleanly; the files stay. */
  @Override
  public void close() {
    if (process.isAlive()) {
      Signals.interrupt(process.pid());
      waitForEnd();
    }
  }

  private Process launch() {
    // After a kill the old workers need a moment to notice; until then PostgreSQL refuses the
    // directory.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      Process started;
      try {
        started =
            new ProcessBuilder(cluster.command(port, MAX_CONNECTIONS))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL cannot be run", e);
      }
      while (started.isAlive() && System.nanoTime() < deadline) {
        if (PostgresCluster.isReady(port, PASSWORD)) {
          return started;
        }
        pause();
      }
      if (System.nanoTime() >= deadline) {
        started.destroyForcibly();
        throw new IllegalStateException("PostgreSQL did not start within 60 s: " + logText());
      }
      if (!logText().contains("pre-existing shared memory") && !logText().contains("lock file")) {
        throw new IllegalStateException("PostgreSQL did not start: " + logText());
      }
      pause();
    }
  }

  private void waitForEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String logText() {
    try {
      return Files.readString(log).strip();
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
    }
  }
}
