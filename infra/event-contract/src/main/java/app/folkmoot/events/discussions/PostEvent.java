package app.folkmoot.events.discussions;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one post, be it an opening post or a reply. */
public sealed interface PostEvent extends DomainEvent {

  UUID postId();

  /**
   * A reply was written.
   *
   * @param threadId the opening post it belongs to
   * @param parentId the post it answers; null where it answers the thread as a whole
   */
  @EventType("reply.posted")
  record ReplyPosted(
      UUID postId,
      UUID threadId,
      UUID groupId,
      @Nullable UUID parentId,
      UUID authorId,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text body)
      implements PostEvent {
    public ReplyPosted {
      Required.all(postId, threadId, groupId, authorId, body);
    }

    @Override
    public UUID conversation() {
      return threadId;
    }
  }

  /**
   * A post's words changed.
   *
   * @param title the new title; null for a reply
   */
  @EventType("post.edited")
  record PostEdited(
      UUID postId,
      UUID threadId,
      UUID authorId,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) @Nullable Text title,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text body)
      implements PostEvent {
    public PostEdited {
      Required.all(postId, threadId, authorId, body);
    }

    @Override
    public UUID conversation() {
      return threadId;
    }
  }

  /** A post was taken away; an opening post leaves a placeholder that holds its replies. */
  @EventType("post.deleted")
  record PostDeleted(UUID postId, UUID threadId, UUID authorId, DeletedBy by) implements PostEvent {
    public PostDeleted {
      Required.all(postId, threadId, authorId, by);
    }

    @Override
    public UUID conversation() {
      return threadId;
    }
  }

  /** A member put a post on their private list, or took it off. */
  @EventType("post.saved")
  record PostSaved(UUID postId, UUID memberId, boolean on) implements PostEvent {
    public PostSaved {
      Required.all(postId, memberId);
    }

    @Override
    public UUID conversation() {
      return memberId;
    }
  }
}
