package app.folkmoot.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What must hold before anything is started; each refusal is one line that says what to do. */
final class Preconditions {

  private static final long LEAST_FREE_BYTES = 1L << 30;
  private static final String[] JARS = {
    "command-service/target/command-service.jar",
    "query-service/target/query-service.jar",
    "insights-batch/target/insights-batch.jar"
  };

  private Preconditions() {}

  static void requireBuilt(Path home) {
    for (String jar : JARS) {
      if (!Files.exists(home.resolve(jar))) {
        throw new CannotGoOn(
            jar + " is not built; infra/run builds it, or ./mvnw package -DskipTests");
      }
    }
  }

  static void requireFreePorts(int base) {
    for (PartName part : PartName.values()) {
      requireFreePort(part.port(base), part.label(), base);
      if (part == PartName.KAFKA) {
        requireFreePort(part.port(base) + 1, part.label(), base);
      }
    }
  }

  private static void requireFreePort(int port, String user, int base) {
    if (!Probe.isFree(port)) {
      throw new CannotGoOn(
          "Port "
              + port
              + " ("
              + user
              + ") is in use by another program; choose another base port, such as --port "
              + (base + 1_000));
    }
  }

  static void requireSpace(Path directory) {
    requireSpace(directory, LEAST_FREE_BYTES);
  }

  static void requireSpace(Path directory, long leastBytes) {
    @Nullable Path existing = directory.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      throw new CannotGoOn("The data directory " + directory + " lies nowhere");
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      if (free < leastBytes) {
        throw new CannotGoOn(
            "Too little disk for "
                + directory
                + ": "
                + (free >> 20)
                + " MB are free, "
                + (leastBytes >> 20)
                + " MB are needed; make room, or choose another --data-dir");
      }
    } catch (IOException e) {
      throw new CannotGoOn(
          "The data directory " + directory + " cannot be used: " + e.getMessage(), e);
    }
  }
}
