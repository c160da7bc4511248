package app.folkmoot.command.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file of JSON objects, a line each, plain or gzip'd. */
final class JsonLines {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  private JsonLines(Path file) {
    this.file = file;
  }

  /** What is done with a line. */
  interface Reader {
    /**
     * @throws BadLineException if the line cannot be used; reading goes on with the next
     */
    void line(JsonNode line);
  }

  /** What is told of a line that cannot be used. */
  interface Problems {
    void report(String file, long line, String message);
  }

  /** The file {@code name.jsonl} or {@code name.jsonl.gz} of a folder. */
  static Optional<JsonLines> find(Path folder, String name) {
    for (String ending : new String[] {".jsonl", ".jsonl.gz"}) {
      Path file = folder.resolve(name + ending);
      if (Files.isRegularFile(file)) {
        return Optional.of(new JsonLines(file));
      }
    }
    return Optional.empty();
  }

  /** Reads every line; bad ones are reported and stop nothing else. */
  void read(Reader reader, Problems problems) throws IOException {
    String name = file.getFileName().toString();
    try (BufferedReader lines = open()) {
      long number = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        number++;
        if (text.isBlank()) {
          continue;
        }
        try {
          JsonNode line = JSON.readTree(text);
          if (!line.isObject()) {
            throw new BadLineException("is not a JSON object");
          }
          reader.line(line);
        } catch (JacksonException notJson) {
          problems.report(name, number, "is not JSON");
        } catch (BadLineException bad) {
          problems.report(name, number, String.valueOf(bad.getMessage()));
        }
      }
    }
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(bytes, 1 << 16);
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }
}
