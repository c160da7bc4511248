package app.folkmoot.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** Temporary directories of test servers, and their removal. */
final class Directories {

  private Directories() {}

  static Path temporary(String name) {
    try {
      return Files.createTempDirectory("folkmoot-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary directory for " + name, e);
    }
  }

  /** Removes what it can: a server that is still closing files must not fail the end of a test. */
  static void remove(Path directory) {
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException alreadyGone) {
      return;
    } catch (IOException | UncheckedIOException e) {
      System.Logger log = System.getLogger(Directories.class.getName());
      log.log(System.Logger.Level.DEBUG, "Left behind: " + directory, e);
    }
  }
}
