package app.folkmoot.query.platform.store;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The id of a document about two things, derived from theirs: found without a search. */
public final class PairId {
  private PairId() {}

  public static UUID of(UUID one, UUID other) {
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(32)
            .putLong(one.getMostSignificantBits())
            .putLong(one.getLeastSignificantBits())
            .putLong(other.getMostSignificantBits())
            .putLong(other.getLeastSignificantBits())
            .array());
  }
}
