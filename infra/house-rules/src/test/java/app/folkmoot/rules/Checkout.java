package app.folkmoot.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of this checkout, without what a build or a running system leaves in it. */
final class Checkout {
  private static final Set<String> LEFT_BEHIND =
      Set.of(".git", "target", ".idea", ".vscode", "node_modules");

  private Checkout() {}

  /** The folder that holds {@code mvnw}. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside a checkout: no folder above holds mvnw");
      }
    }
    return folder;
  }

  /** Every file, relative to the root, in order of its name. */
  static List<Path> files() {
    Path root = root();
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              Path name = folder.getFileName();
              return folder.equals(root.resolve("data")) || LEFT_BEHIND.contains(name.toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !file.endsWith(".git")) {
                files.add(root.relativize(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return files.stream().sorted().toList();
  }

  static List<Path> files(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  static String read(Path file) {
    return text(file).orElseThrow(() -> new IllegalStateException(file + " is not text"));
  }

  /** The text of a file; empty where it holds none. */
  static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(root().resolve(file)));
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
