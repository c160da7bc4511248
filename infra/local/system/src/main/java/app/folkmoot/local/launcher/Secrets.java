package app.folkmoot.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secrets of one system: 256 random bits each, one file each, made at the first start and kept.
 */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DataDirectory data;

  Secrets(DataDirectory data) {
    this.data = data;
  }

  /** Returns the file of a secret as 64 hexadecimal characters, made if it is new. */
  Path file(String name) {
    Path file = data.secret(name);
    if (!Files.exists(file)) {
      DataDirectory.writeOwnerOnly(file, HexFormat.of().formatHex(random()));
    }
    return file;
  }

  /** Returns the secret itself. */
  String value(String name) {
    try {
      return Files.readString(file(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + data.secret(name) + " could not be read", e);
    }
  }

  private static byte[] random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
