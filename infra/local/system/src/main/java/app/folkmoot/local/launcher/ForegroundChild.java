package app.folkmoot.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program the launcher runs and waits for, such as the import; known by a process file like the
 * parts.
 */
final class ForegroundChild {

  static final String NAME = "loading";

  private final DataDirectory data;
  private boolean stopping;
  private @Nullable Process running;

  ForegroundChild(DataDirectory data) {
    this.data = data;
  }

  /** Runs a command, handing on what it prints line by line; returns its exit code. */
  int run(List<String> command, Consumer<String> lines) throws IOException, InterruptedException {
    Process process;
    synchronized (this) {
      if (stopping) {
        return 130;
      }
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      running = process;
      ProcessFile.of(process.toHandle(), 0, "running").write(data.processFile(NAME));
    }
    process.getOutputStream().close();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.accept(line);
      }
    }
    int code = process.waitFor();
    ProcessFile.remove(data.processFile(NAME));
    return code;
  }

  /** Ends what runs and lets nothing more begin. */
  void stop() throws InterruptedException {
    Process process;
    synchronized (this) {
      stopping = true;
      process = running;
    }
    if (process != null && process.isAlive()) {
      process.destroy();
      Endings.await(process.toHandle(), 20);
    }
    ProcessFile.remove(data.processFile(NAME));
  }
}
