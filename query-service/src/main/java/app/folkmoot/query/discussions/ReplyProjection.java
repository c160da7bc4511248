package app.folkmoot.query.discussions;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostKind;
import app.folkmoot.query.platform.posts.ReactionCount;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replies; each is a document of its own, however long its thread. */
final class ReplyProjection implements Projection<PostDocument> {

  @Override
  public String collection() {
    return PostDocument.REPLIES;
  }

  @Override
  public Class<PostDocument> type() {
    return PostDocument.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("threadId", "createdAt", "createdPosition"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case ReplyPosted e -> List.of(e.postId());
      case PostEdited e when !e.postId().equals(e.threadId()) -> List.of(e.postId());
      case PostDeleted e when !e.postId().equals(e.threadId()) -> List.of(e.postId());
      case ReactionEvent e when !e.postId().equals(e.threadId()) -> List.of(e.postId());
      default -> List.of();
    };
  }

  @Override
  public PostDocument apply(@Nullable PostDocument before, UUID id, RecordedEvent event) {
    if (before == null) {
      ReplyPosted e = (ReplyPosted) event.event();
      return new PostChange(
              event,
              PostKind.REPLY,
              id,
              e.threadId(),
              e.parentId(),
              e.groupId(),
              e.authorId(),
              null,
              e.body())
          .done();
    }
    PostChange reply = new PostChange(before, event);
    switch (event.event()) {
      case PostEdited e -> {
        reply.body = e.body();
        reply.edited();
      }
      case PostDeleted e -> reply.deleted = true;
      case ReactionEvent e ->
          reply.reactions =
              ReactionCount.changed(reply.reactions, e.kind(), e instanceof ReactionAdded ? 1 : -1);
      default -> throw new IllegalArgumentException("not an event of a reply");
    }
    return reply.done();
  }
}
