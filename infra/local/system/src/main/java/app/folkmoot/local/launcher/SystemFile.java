package app.folkmoot.local.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a data directory remembers of its system.
 *
 * @param port base port of the last start
 * @param zone the community's time zone, never changed after the first start
 */
record SystemFile(int port, ZoneId zone) {

  static Optional<SystemFile> read(DataDirectory data) {
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file(data))));
      return Optional.of(
          new SystemFile(
              Integer.parseInt(properties.getProperty("port")),
              ZoneId.of(properties.getProperty("zone"))));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file(data), e);
    }
  }

  /** Returns what this start has to use. */
  static SystemFile settle(DataDirectory data, int port, @Nullable ZoneId asked) {
    Optional<SystemFile> earlier = read(data);
    if (earlier.isEmpty()) {
      return new SystemFile(port, asked == null ? ZoneId.of("UTC") : asked);
    }
    ZoneId zone = earlier.get().zone();
    if (asked != null && !asked.equals(zone)) {
      throw new CannotGoOn(
          "This community's time zone is "
              + zone
              + " since its first start and stays so; leave --zone out, or choose another"
              + " --data-dir");
    }
    return new SystemFile(port, zone);
  }

  void write(DataDirectory data) {
    DataDirectory.writeOwnerOnly(file(data), "port=" + port + "\nzone=" + zone.getId() + "\n");
  }

  private static Path file(DataDirectory data) {
    return data.of("system.properties");
  }
}
