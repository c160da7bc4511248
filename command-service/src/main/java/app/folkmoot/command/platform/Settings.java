package app.folkmoot.command.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The command service's own settings, {@code folkmoot.*}.
 *
 * @param zone the community's time zone
 * @param followers name and base address of each service that follows the events, for an import
 *     that waits until all have got as far as it did
 */
@Validated
@ConfigurationProperties(prefix = "folkmoot", ignoreUnknownFields = false)
public record Settings(
    @DefaultValue("UTC") ZoneId zone,
    @Valid @NotNull Kafka kafka,
    @Valid @NotNull Identity identity,
    @Valid @NotNull Keys keys,
    @Valid @NotNull Internal internal,
    @Nullable Map<String, String> followers) {

  /**
   * @param bootstrapServers host:port, several with commas
   * @param clientProperties file with further client properties, such as TLS; null for none
   */
  public record Kafka(@NotBlank String bootstrapServers, @Nullable Path clientProperties) {}

  /**
   * @param issuer address of the OpenID provider, exactly as it writes it into tokens
   */
  public record Identity(@NotBlank String issuer) {}

  /**
   * @param keyEncryptionKey file with 64 hexadecimal characters
   * @param sealing whether personal texts are sealed in the store; false is for a test's proof
   *     alone
   */
  public record Keys(@NotNull Path keyEncryptionKey, @DefaultValue("true") boolean sealing) {}

  /**
   * @param credentials name of each service that may ask, and the file with its secret
   */
  public record Internal(@NotNull Map<String, Path> credentials) {}
}
