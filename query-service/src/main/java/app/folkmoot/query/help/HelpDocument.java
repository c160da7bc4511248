package app.folkmoot.query.help;

import app.folkmoot.events.Text;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a help request besides its post, under the same id.
 *
 * @param createdAt as the post's, so that the board orders as feeds do
 * @param deleted whether the post was taken away
 */
record HelpDocument(
    UUID id,
    long position,
    UUID groupId,
    HelpStatus status,
    Instant createdAt,
    long createdPosition,
    List<String> skills,
    @Nullable LocalDate neededBy,
    List<Offer> offers,
    @Nullable Text thanks,
    boolean deleted)
    implements ReadModel {
  static final String COLLECTION = "help";

  /** An offer, in the order they were made. */
  record Offer(
      UUID offerId,
      UUID helperId,
      @Nullable Text message,
      OfferView.Status status,
      Instant createdAt) {

    Offer with(OfferView.Status now) {
      return new Offer(offerId, helperId, message, now, createdAt);
    }
  }
}
