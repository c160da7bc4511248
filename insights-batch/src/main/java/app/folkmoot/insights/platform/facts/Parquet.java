package app.folkmoot.insights.platform.facts;

import app.folkmoot.insights.platform.facts.Manifest.FactFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How SQL names a set of Parquet files. */
final class Parquet {
  private Parquet() {}

  static String read(Path directory, List<FactFile> files) {
    return read(files.stream().map(f -> directory.resolve(f.name())).toList());
  }

  static String read(List<Path> files) {
    return files.stream()
        .map(Parquet::quoted)
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  static String quoted(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
