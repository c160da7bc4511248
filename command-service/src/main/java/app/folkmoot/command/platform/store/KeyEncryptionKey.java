package app.folkmoot.command.platform.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret above all member keys: it wraps them, and keys the hashes of claims and
 * idempotency rows. Lives in a file outside the database, so that a copy of the database alone
 * tells nothing.
 */
public final class KeyEncryptionKey {
  private final Aead aead;
  private final byte[] hashKey;

  private KeyEncryptionKey(byte[] key) {
    try {
      aead = new AesGcmJce(key);
      hashKey = hmac(key, "keyed hashes of claims and idempotency rows");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no AES-GCM or HMAC", e);
    }
  }

  /**
   * Reads the key.
   *
   * @param file 64 hexadecimal characters: 256 bits
   * @throws IllegalStateException if the file is missing or holds something else
   */
  public static KeyEncryptionKey read(Path file) {
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != 32) {
        throw new IllegalArgumentException("not 256 bits");
      }
      return new KeyEncryptionKey(key);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "folkmoot.keys.key-encryption-key: " + file + " must hold 64 hexadecimal characters", e);
    }
  }

  Aead aead() {
    return aead;
  }

  /** A hash that nobody without this key can make or test guesses against (HMAC-SHA-256). */
  public byte[] hash(String value) {
    try {
      return hmac(hashKey, value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no HMAC", e);
    }
  }

  private static byte[] hmac(byte[] key, String value) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }
}
