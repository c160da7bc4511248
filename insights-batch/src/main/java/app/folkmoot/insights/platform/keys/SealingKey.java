package app.folkmoot.insights.platform.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret above everything insights-batch keeps about persons: it seals surrogates and cohorts
 * and hashes member ids. It lives in a file outside the database.
 */
public final class SealingKey {
  private final AesGcmJce aead;
  private final byte[] hashKey;

  private SealingKey(byte[] key) throws GeneralSecurityException {
    aead = new AesGcmJce(hmac(key, "sealing"));
    hashKey = hmac(key, "hashes of member ids");
  }

  /**
   * Reads the key.
   *
   * @param file 64 hexadecimal characters: 256 bits
   * @throws IllegalStateException if the file is missing or holds something else
   */
  public static SealingKey read(Path file) {
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != 32) {
        throw new IllegalArgumentException("not 256 bits");
      }
      return new SealingKey(key);
    } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "folkmoot.keys.key-encryption-key: " + file + " must hold 64 hexadecimal characters", e);
    }
  }

  /** A hash of a member id that nobody without the key can make or test guesses against. */
  byte[] hash(UUID memberId) {
    try {
      return hmac(hashKey, memberId.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no HMAC", e);
    }
  }

  /** Seals bytes; {@code about} must be given again to open them. */
  byte[] seal(byte[] bytes, byte[] about) {
    try {
      return aead.encrypt(bytes, about);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no AES-GCM", e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException if the key is another one, or the bytes were changed
   */
  byte[] open(byte[] sealed, byte[] about) {
    try {
      return aead.decrypt(sealed, about);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a sealed row cannot be opened: is folkmoot.keys.key-encryption-key the key it was sealed"
              + " with?",
          e);
    }
  }

  private static byte[] hmac(byte[] key, String value) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }
}
