package app.folkmoot.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path.
 *
 * <p>The build brings only the archive of its own operating system and processor: Linux and macOS,
 * each on 64-bit x86 and ARM. On any other machine the constructor's caller is told so.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** The version whose programs are unpacked, such as {@code 18.6.0}. */
  static String version() {
    var properties = new Properties();
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("postgresql.properties")) {
      if (in == null) {
        throw new IllegalStateException("postgresql.properties is missing from the build");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /**
   * Unpacks the programs into a directory named by version inside {@code parent}, unless they are
   * there already, and returns it. Safe against another process that does the same at the same
   * time.
   */
  static Path unpack(Path parent) {
    Path home = parent.resolve("postgresql-" + version());
    if (Files.isExecutable(home.resolve("bin/postgres"))) {
      return home;
    }
    Path unfinished = null;
    try {
      Files.createDirectories(parent);
      unfinished = Files.createTempDirectory(parent, "unpacking-");
      unpackInto(unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
      Directories.remove(unfinished == null ? parent : unfinished);
      return home;
    } catch (IOException e) {
      if (unfinished != null) {
        Directories.remove(unfinished);
      }
      throw new UncheckedIOException("Could not unpack PostgreSQL into " + home, e);
    }
  }

  private static void unpackInto(Path directory) throws IOException {
    String archive = archiveName();
    InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (resource == null) {
      throw new IllegalStateException(
          "This build has no PostgreSQL for this machine ("
              + archive
              + " is not on the class path): supported are Linux and macOS on x86-64 and ARM64");
    }
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
          throw new IOException("The archive points outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          if ((entry.getMode() & 0100) != 0) {
            target.toFile().setExecutable(true, false);
          }
        }
      }
    }
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "postgres-"
        + (system.contains("mac") ? "darwin" : "linux")
        + "-"
        + (processor.equals("aarch64") ? "arm_64" : "x86_64")
        + ".txz";
  }
}
