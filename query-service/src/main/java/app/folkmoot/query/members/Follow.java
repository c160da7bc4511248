package app.folkmoot.query.members;

import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.util.UUID;

/**
 * That one member follows another; the id is the pair's of follower and followed.
 *
 * @param on false once no longer
 */
record Follow(
    UUID id, long position, UUID followerId, UUID followedId, boolean on, Instant changedAt)
    implements ReadModel {
  static final String COLLECTION = "follows";
}
