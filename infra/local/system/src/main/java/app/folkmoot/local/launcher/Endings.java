package app.folkmoot.local.launcher;

import app.folkmoot.local.servers.Signals;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: politely, and by force when that does not help. */
final class Endings {

  private Endings() {}

  static void ask(PartName part, ProcessHandle process) {
    if (part == PartName.POSTGRESQL) {
      // To PostgreSQL SIGTERM means: when the last client has gone.
      Signals.interrupt(process.pid());
    } else {
      process.destroy();
    }
  }

  static void await(ProcessHandle process, long seconds) throws InterruptedException {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      process.destroyForcibly();
      try {
        process.onExit().get(10, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException("Process " + process.pid() + " cannot be ended", e);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Process " + process.pid() + " could not be waited for", e);
    }
  }
}
