package app.folkmoot.query.help;

import app.folkmoot.events.Text;
import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member can help with, as stored. */
record StandingOffer(
    UUID id,
    long position,
    UUID helperId,
    List<String> skills,
    @Nullable Text availability,
    Instant createdAt,
    long createdPosition,
    String state)
    implements ReadModel {
  static final String COLLECTION = "standing_offers";
  static final String OPEN = "open";
  static final String WITHDRAWN = "withdrawn";
}
