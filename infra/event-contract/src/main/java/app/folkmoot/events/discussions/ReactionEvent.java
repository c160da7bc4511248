package app.folkmoot.events.discussions;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Required;
import java.util.UUID;

/**
 * What one member's reactions to one post are.
 *
 * <p>{@code kind} is a short name of at most 32 characters, such as {@code thanks} or an emoji's.
 */
public sealed interface ReactionEvent extends DomainEvent {

  UUID postId();

  UUID threadId();

  UUID memberId();

  String kind();

  @Override
  default UUID conversation() {
    return threadId();
  }

  /** A member reacted. */
  @EventType("reaction.added")
  record ReactionAdded(UUID postId, UUID threadId, UUID memberId, String kind)
      implements ReactionEvent {
    public ReactionAdded {
      Required.all(postId, threadId, memberId, kind);
    }
  }

  /** A member took a reaction back. */
  @EventType("reaction.removed")
  record ReactionRemoved(UUID postId, UUID threadId, UUID memberId, String kind)
      implements ReactionEvent {
    public ReactionRemoved {
      Required.all(postId, threadId, memberId, kind);
    }
  }
}
