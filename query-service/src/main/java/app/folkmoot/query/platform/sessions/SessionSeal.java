package app.folkmoot.query.platform.sessions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals a session's content with AES-256-GCM, bound to the document it belongs to.
 *
 * <p>A nonce is 96 random bits, as NIST SP 800-38D allows for up to 2^32 sealings under one key.
 */
final class SessionSeal {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  SessionSeal(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a session key has " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * Reads the key.
   *
   * @throws IllegalStateException if there is none, saying how to make one
   */
  static SessionSeal fromFile(@Nullable Path file) {
    String cure =
        " Make one with `openssl rand -hex 32 > FILE`, readable by this service alone, and name"
            + " it in folkmoot.sessions.key.";
    if (file == null) {
      throw new IllegalStateException("No key to seal sessions with." + cure);
    }
    try {
      return new SessionSeal(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException unreadable) {
      throw new IllegalStateException("The session key " + file + " cannot be read." + cure);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalStateException(
          "The session key " + file + " is not 32 bytes in hexadecimal." + cure);
    }
  }

  byte[] seal(String document, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, document).doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The content, or empty where it was changed, moved or sealed with another key. */
  Optional<byte[]> open(String document, byte[] sealed) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, document)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String document) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(document.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
