package app.folkmoot.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where one system keeps everything: what lies where, and files that only its owner may read. */
record DataDirectory(Path root) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  Path config(PartName part) {
    return root.resolve("config").resolve(part.label() + ".properties");
  }

  Path secret(String name) {
    return root.resolve("secrets").resolve(name);
  }

  Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
  }

  Path processFile(String name) {
    return root.resolve("run").resolve(name + ".process");
  }

  Path kafkaReady() {
    return root.resolve("run").resolve("kafka.ready");
  }

  Path demo() {
    return root.resolve("demo");
  }

  Path of(String name) {
    return root.resolve(name);
  }

  void create() {
    try {
      for (String name :
          new String[] {"config", "secrets", "logs", "run", "kafka", "facts", "editions"}) {
        Files.createDirectories(root.resolve(name));
      }
      Files.setPosixFilePermissions(
          root.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(
          root.resolve("config"), PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new CannotGoOn("The data directory " + root + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Writes a file that only its owner may read, all of it or nothing. */
  static void writeOwnerOnly(Path file, String text) {
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + file, e);
    }
  }
}
