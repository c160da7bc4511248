package app.folkmoot.insights.generator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A file of JSON objects, one a line, plain or gzip'd. */
final class JsonFile implements AutoCloseable {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .rootValueSeparator("")
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final OutputStream out;
  final JsonGenerator json;
  private long lastSecond = Long.MIN_VALUE;
  private String lastText = "";

  private JsonFile(OutputStream out) {
    this.out = out;
    json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Opens {@code name} or, gzip'd, {@code name.gz} in a directory that exists. */
  static JsonFile open(Path directory, String name, boolean gzip) throws IOException {
    Path file = directory.resolve(gzip ? name + ".gz" : name);
    OutputStream raw = Files.newOutputStream(file);
    return new JsonFile(
        new BufferedOutputStream(gzip ? new GZIPOutputStream(raw, 1 << 16) : raw, 1 << 17));
  }

  JsonFile begin() {
    json.writeStartObject();
    return this;
  }

  JsonFile text(String field, String value) {
    json.writeName(field);
    json.writeString(value);
    return this;
  }

  JsonFile flag(String field, boolean value) {
    json.writeName(field);
    json.writeBoolean(value);
    return this;
  }

  JsonFile texts(String field, Iterable<String> values) {
    json.writeName(field);
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
    return this;
  }

  /** A time in ISO-8601 UTC with seconds. */
  JsonFile time(String field, long second) {
    if (second != lastSecond) {
      lastSecond = second;
      lastText = Instant.ofEpochSecond(second).toString();
    }
    return text(field, lastText);
  }

  void end() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.close();
  }
}
