package app.folkmoot.query.platform.posts;

import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.util.UUID;

/**
 * That a member keeps a post on their list; the id is the pair's of member and post.
 *
 * @param on false once taken off again
 */
public record Kept(UUID id, long position, UUID memberId, UUID postId, boolean on, Instant keptAt)
    implements ReadModel {
  public static final String COLLECTION = "kept";
}
