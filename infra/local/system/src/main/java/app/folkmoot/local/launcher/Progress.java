package app.folkmoot.local.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The step list on the screen: each line with the seconds since the start, and never five seconds
 * of silence.
 */
final class Progress implements AutoCloseable {

  private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(4_500);

  private final PrintStream out;
  private final long start = System.nanoTime();
  private final Supplier<String> doing;
  private long lastLine = start;
  private boolean quiet;

  Progress(PrintStream out, Supplier<String> doing) {
    this.out = out;
    this.doing = doing;
    Thread ticker = new Thread(this::tick, "progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  /** Prints a step. */
  synchronized void step(String text) {
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), text));
    lastLine = System.nanoTime();
  }

  /** Prints lines that are no step. */
  synchronized void plain(String text) {
    out.println(text);
    lastLine = System.nanoTime();
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** From now on silence is good: nothing is under way. */
  synchronized void rest() {
    quiet = true;
  }

  @Override
  public synchronized void close() {
    quiet = true;
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(250);
        synchronized (this) {
          if (quiet) {
            return;
          }
          if (System.nanoTime() - lastLine >= SILENCE_NANOS) {
            step("... " + doing.get());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
