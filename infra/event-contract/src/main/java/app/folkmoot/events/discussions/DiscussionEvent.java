package app.folkmoot.events.discussions;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a whole thread; pinning, locking and answers apply to opening posts of any kind.
 */
public sealed interface DiscussionEvent extends DomainEvent {

  /** The opening post, which names the thread. */
  UUID threadId();

  @Override
  default UUID conversation() {
    return threadId();
  }

  /**
   * A discussion began.
   *
   * @param body Markdown (CommonMark)
   */
  @EventType("discussion.started")
  record DiscussionStarted(
      UUID postId,
      UUID groupId,
      UUID authorId,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text title,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text body,
      List<String> tags)
      implements DiscussionEvent {
    public DiscussionStarted {
      Required.all(postId, groupId, authorId, title, body);
      tags = Required.list(tags);
    }

    @Override
    public UUID threadId() {
      return postId;
    }
  }

  /** An opening post was pinned to the top of its group, or taken down again. */
  @EventType("discussion.pinned")
  record DiscussionPinned(UUID threadId, boolean on) implements DiscussionEvent {
    public DiscussionPinned {
      Required.all(threadId);
    }
  }

  /** A thread was closed to new replies, or opened again. */
  @EventType("discussion.locked")
  record DiscussionLocked(UUID threadId, boolean on) implements DiscussionEvent {
    public DiscussionLocked {
      Required.all(threadId);
    }
  }

  /** One reply was marked as the answer; the latest mark counts. */
  @EventType("discussion.answer-marked")
  record AnswerMarked(UUID threadId, UUID answerId) implements DiscussionEvent {
    public AnswerMarked {
      Required.all(threadId, answerId);
    }
  }
}
