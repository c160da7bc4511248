package app.folkmoot.query.platform.pages;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes tokens that let a form, sent twice, be carried out once. */
public final class FormTokens {
  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /** A token nobody had before. */
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
