package app.folkmoot.query.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider as the pages use it; its endpoints come from its discovery document.
 *
 * @param issuer the provider's issuer, exactly as its tokens name it
 * @param clientId what the provider knows the pages as
 * @param clientSecret file with the secret the pages prove it with; null for none
 * @param rolesClaim claim that lists the roles member, moderator, leader, admin; dots lead into
 *     nested claims, such as {@code realm_access.roles}
 */
@ConfigurationProperties("folkmoot.identity")
record IdentitySettings(
    @DefaultValue("http://localhost:8083") String issuer,
    @DefaultValue("folkmoot-pages") String clientId,
    @Nullable Path clientSecret,
    @DefaultValue("roles") String rolesClaim) {

  /** The secret itself; empty for none. */
  String secret() {
    try {
      return clientSecret == null ? "" : Files.readString(clientSecret).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the client secret " + clientSecret + " cannot be read", e);
    }
  }
}
