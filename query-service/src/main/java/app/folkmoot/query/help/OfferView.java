package app.folkmoot.query.help;

import app.folkmoot.query.platform.Author;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * An offer to help with a request.
 *
 * @param message null where none was given or it is erased
 */
public record OfferView(
    UUID offerId, Author helper, @Nullable String message, Status status, Instant createdAt) {

  /** What became of an offer. Reads in lower case. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Status {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }
}
