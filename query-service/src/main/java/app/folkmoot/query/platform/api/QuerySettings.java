package app.folkmoot.query.platform.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the read side gets its events from, and whom it lets ask; {@code folkmoot.*}.
 *
 * @param history where past events come from
 * @param kafka where new events come from
 * @param identity whose tokens are believed
 * @param internal who may use addresses under {@code /internal}
 */
@Validated
@ConfigurationProperties("folkmoot")
public record QuerySettings(
    @Valid @NotNull History history,
    @Valid @NotNull Kafka kafka,
    @Valid @NotNull Identity identity,
    @Valid @NotNull Internal internal) {

  /**
   * History over HTTP.
   *
   * @param url address of command-service
   * @param credential file with the secret it asks for
   */
  public record History(@NotNull URI url, @NotNull Path credential) {}

  /**
   * Kafka.
   *
   * @param bootstrapServers host:port, several with commas
   * @param group consumer group that all instances of query-service share
   * @param clientProperties file with further client properties, such as TLS; null for none
   */
  public record Kafka(
      @NotBlank String bootstrapServers,
      @DefaultValue("folkmoot-query") String group,
      @Nullable Path clientProperties) {}

  /**
   * The OpenID provider, as the API sees it.
   *
   * @param issuer exactly as its tokens name it
   * @param audience what a token for Folkmoot names as its audience
   * @param rolesClaim claim that lists the roles; dots lead into nested claims
   */
  public record Identity(
      @NotBlank String issuer,
      @DefaultValue("folkmoot") String audience,
      @DefaultValue("roles") String rolesClaim) {}

  /**
   * Internal addresses.
   *
   * @param credentials name of each one who may ask, and the file with its secret; {@code operator}
   *     may rebuild and see progress
   */
  public record Internal(@NotNull Map<String, Path> credentials) {}

  /** What a file with a secret holds, without white space around it. */
  public static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the secret in " + file + " cannot be read", e);
    }
  }
}
