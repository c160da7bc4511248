package app.folkmoot.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One part under supervision: started when what it needs is ready, started again when it dies,
 * after 1, 2, 4, 8 and 16 seconds, and given up when it dies once more without having served a
 * minute in between.
 */
final class SupervisedPart {

  private static final int MOST_RESTARTS = 5;
  private static final long SETTLED_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final long LARGEST_LOG = 10L << 20;

  private final Part part;
  private final DataDirectory data;
  private final Progress progress;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final long secondMillis;
  private volatile boolean stopping;
  private volatile String state = "waiting";
  private volatile @Nullable Process process;

  SupervisedPart(Part part, DataDirectory data, Progress progress) {
    this(part, data, progress, 1_000);
  }

  /** As the other, with a shorter second for tests. */
  SupervisedPart(Part part, DataDirectory data, Progress progress, long secondMillis) {
    this.part = part;
    this.data = data;
    this.progress = progress;
    this.secondMillis = secondMillis;
  }

  Part part() {
    return part;
  }

  /** Completes when it first serves; fails with {@link CannotGoOn} when it is given up before. */
  CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  boolean isReady() {
    return state.equals("ready");
  }

  String state() {
    return state;
  }

  /** Supervises until {@link #stop}, or until the part is given up; runs on a thread of its own. */
  void run(List<CompletableFuture<Void>> needs) {
    try {
      CompletableFuture.allOf(needs.toArray(CompletableFuture[]::new)).get();
      supervise();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException needFailed) {
      firstReady.completeExceptionally(needFailed.getCause());
    } catch (CannotGoOn | IllegalStateException | IOException e) {
      giveUp(part.name().label() + " cannot be run: " + e.getMessage(), e);
    }
  }

  private void supervise() throws IOException, InterruptedException {
    int deaths = 0;
    while (!stopping) {
      long started = System.nanoTime();
      long readyAt = serve(started);
      // Ctrl-C reaches PostgreSQL as well as the launcher: what looks like a death may be the end
      // of all.
      Thread.sleep(secondMillis / 3);
      if (stopping) {
        return;
      }
      if (readyAt != 0 && System.nanoTime() - readyAt > SETTLED_NANOS) {
        deaths = 0;
      }
      deaths++;
      Process dead = process;
      String how = dead == null ? "" : " (exit code " + dead.exitValue() + ")";
      if (deaths > MOST_RESTARTS) {
        String reason =
            part.name().label()
                + " ended again"
                + how
                + " and is given up after five restarts; its log: "
                + part.log();
        giveUp(reason, null);
        return;
      }
      long seconds = 1L << (deaths - 1);
      say(
          "restarting",
          part.name().label() + " ended" + how + "; starting it again in " + seconds + " s");
      Thread.sleep(seconds * secondMillis);
    }
  }

  /** Runs the part once until it ends; returns when it was ready, 0 if it never was. */
  private long serve(long started) throws IOException, InterruptedException {
    Process running;
    synchronized (this) {
      if (stopping) {
        return 0;
      }
      state = "starting";
      running = launch();
      process = running;
      record(running);
    }
    while (running.isAlive() && !part.isReady().getAsBoolean()) {
      running.waitFor(150, TimeUnit.MILLISECONDS);
    }
    long readyAt = 0;
    if (running.isAlive()) {
      part.afterReady().run();
      readyAt = System.nanoTime();
      double seconds = (readyAt - started) / 1e9;
      synchronized (this) {
        state = "ready";
        record(running);
      }
      progress.step(
          String.format(Locale.ROOT, "%s is ready (took %.1f s)", part.name().label(), seconds));
      firstReady.complete(null);
    }
    running.waitFor();
    return readyAt;
  }

  private Process launch() throws IOException {
    turnOverLog();
    var builder = new ProcessBuilder(part.command().get());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
    builder.directory(data.of("run").toFile());
    Process started = builder.start();
    started.getOutputStream().close();
    return started;
  }

  private void turnOverLog() throws IOException {
    Path log = part.log();
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** While the system starts, whoever waits for this part says it; later, nobody does. */
  private void giveUp(String reason, @Nullable Exception cause) {
    boolean somebodyWaits = !firstReady.isDone();
    say("given up", somebodyWaits ? null : reason);
    firstReady.completeExceptionally(new CannotGoOn(reason, cause));
  }

  private void say(String newState, @Nullable String line) {
    synchronized (this) {
      state = newState;
      Process last = process;
      if (last != null && !stopping) {
        record(last);
      }
    }
    if (line != null && !stopping) {
      progress.step(line);
    }
  }

  private void record(Process running) {
    Path file = data.processFile(part.name().label());
    ProcessFile earlier =
        ProcessFile.read(file).filter(known -> known.pid() == running.pid()).orElse(null);
    // A dead process has no start time to ask for any more.
    ProcessFile now =
        earlier == null
            ? ProcessFile.of(running.toHandle(), part.port(), state)
            : new ProcessFile(earlier.pid(), earlier.started(), earlier.port(), state);
    now.write(file);
  }

  /** Asks the part to end; {@link #awaitEnd} waits for it. */
  void stop() {
    synchronized (this) {
      stopping = true;
      state = "stopped";
    }
    Process running = process;
    if (running != null && running.isAlive()) {
      Endings.ask(part.name(), running.toHandle());
    }
  }

  /** Waits for the end, then uses force; the process file goes last. */
  void awaitEnd(long seconds) throws InterruptedException {
    Process running = process;
    if (running != null) {
      Endings.await(running.toHandle(), seconds);
    }
    ProcessFile.remove(data.processFile(part.name().label()));
  }

  void awaitFirstReady(long minutes) throws InterruptedException {
    try {
      firstReady.get(minutes, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CannotGoOn settled
          ? settled
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new CannotGoOn(
          part.name().label()
              + " did not serve within "
              + minutes
              + " minutes; its log: "
              + part.log(),
          e);
    }
  }
}
