package app.folkmoot.query.platform.posts;

import app.folkmoot.events.Text;
import app.folkmoot.events.resources.ResourceKind;
import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is stored, opening post or reply, in the collections {@link #POSTS} and {@link
 * #REPLIES}.
 *
 * @param sequence of the last event of the post's own aggregate
 * @param createdAt when it was written; feeds order by it and then by {@code createdPosition}
 * @param title null for a reply
 * @param body Markdown
 */
public record PostDocument(
    UUID id,
    long position,
    long sequence,
    PostKind kind,
    UUID threadId,
    @Nullable UUID parentId,
    UUID groupId,
    UUID authorId,
    Instant createdAt,
    long createdPosition,
    Instant lastActivityAt,
    @Nullable Instant editedAt,
    @Nullable Text title,
    Text body,
    List<String> tags,
    @Nullable Text url,
    @Nullable ResourceKind resourceKind,
    @Nullable HelpStatus helpStatus,
    long replyCount,
    List<ReactionCount> reactions,
    boolean pinned,
    boolean locked,
    @Nullable UUID answerId,
    boolean deleted)
    implements ReadModel {
  public static final String POSTS = "posts";
  public static final String REPLIES = "replies";

  public boolean reply() {
    return kind == PostKind.REPLY;
  }
}
