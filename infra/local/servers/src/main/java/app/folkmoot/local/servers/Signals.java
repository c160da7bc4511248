package app.folkmoot.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that {@link ProcessHandle} cannot send. */
public final class Signals {

  private Signals() {}

  /**
   * Sends SIGINT: PostgreSQL's fast, clean stop, which does not wait for its clients as SIGTERM
   * does.
   */
  public static void interrupt(long pid) {
    try {
      // A shell's own kill is everywhere; the program of that name is not.
      new ProcessBuilder("sh", "-c", "kill -INT " + pid).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
