package app.folkmoot.local.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A file that names a process by number and start time, so that a later run knows it again and
 * never mistakes another process of the same number for it.
 *
 * @param started when the operating system says it was started
 * @param port the port it serves, 0 for none
 * @param state what its launcher last said of it
 */
record ProcessFile(long pid, Instant started, int port, String state) {

  /** The operating system's own figure may shift this much when the clock is set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static ProcessFile of(ProcessHandle process, int port, String state) {
    return new ProcessFile(
        process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port, state);
  }

  static Optional<ProcessFile> read(Path file) {
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new ProcessFile(
              Long.parseLong(properties.getProperty("pid")),
              Instant.parse(properties.getProperty("started")),
              Integer.parseInt(properties.getProperty("port")),
              properties.getProperty("state", "unknown")));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file, e);
    } catch (RuntimeException torn) {
      // Written by somebody else or cut short by a full disk: it names no process.
      return Optional.empty();
    }
  }

  void write(Path file) {
    DataDirectory.writeOwnerOnly(
        file, "pid=" + pid + "\nstarted=" + started + "\nport=" + port + "\nstate=" + state + "\n");
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not remove " + file, e);
    }
  }

  /** Returns the process if it still runs. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            handle ->
                handle
                    .info()
                    .startInstant()
                    .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                    .orElse(false));
  }
}
