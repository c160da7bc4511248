package app.folkmoot.query.platform.posts;

import app.folkmoot.query.platform.store.ReadModel;
import java.util.List;
import java.util.UUID;

/** What one member's reactions to one post are; the id is the pair's of post and member. */
public record OwnReactions(UUID id, long position, List<String> kinds) implements ReadModel {
  public static final String COLLECTION = "reactions";
}
