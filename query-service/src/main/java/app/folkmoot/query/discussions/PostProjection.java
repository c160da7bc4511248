package app.folkmoot.query.discussions;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.DiscussionEvent.AnswerMarked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionPinned;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequestReopened;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceEvent.ResourceUpdated;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostKind;
import app.folkmoot.query.platform.posts.ReactionCount;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opening posts of every kind, with what their threads did to them. */
final class PostProjection implements Projection<PostDocument> {

  @Override
  public String collection() {
    return PostDocument.POSTS;
  }

  @Override
  public Class<PostDocument> type() {
    return PostDocument.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("groupId", "-createdAt", "-createdPosition"), List.of("groupId", "pinned"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case DiscussionStarted e -> List.of(e.postId());
      case ResourcePosted e -> List.of(e.postId());
      case HelpRequested e -> List.of(e.requestId());
      case DiscussionPinned e -> List.of(e.threadId());
      case DiscussionLocked e -> List.of(e.threadId());
      case AnswerMarked e -> List.of(e.threadId());
      case ResourceUpdated e -> List.of(e.postId());
      case ReplyPosted e -> List.of(e.threadId());
      case PostEdited e when e.postId().equals(e.threadId()) -> List.of(e.threadId());
      case PostDeleted e -> List.of(e.threadId());
      case ReactionEvent e when e.postId().equals(e.threadId()) -> List.of(e.threadId());
      case HelpRequestCancelled e -> List.of(e.requestId());
      case HelpRequestTaken e -> List.of(e.requestId());
      case HelpRequestReopened e -> List.of(e.requestId());
      case HelpCompleted e -> List.of(e.requestId());
      default -> List.of();
    };
  }

  @Override
  public PostDocument apply(@Nullable PostDocument before, UUID id, RecordedEvent event) {
    PostChange post = before == null ? opened(id, event) : new PostChange(before, event);
    switch (event.event()) {
      case DiscussionStarted e -> post.tags = e.tags();
      case ResourcePosted e -> {
        post.url = e.url();
        post.resourceKind = e.resourceKind();
        post.tags = e.tags();
      }
      case HelpRequested e -> post.helpStatus = HelpStatus.OPEN;
      case DiscussionPinned e -> post.pinned = e.on();
      case DiscussionLocked e -> post.locked = e.on();
      case AnswerMarked e -> post.answerId = e.answerId();
      case ResourceUpdated e -> {
        post.title = e.title();
        post.url = e.url();
        post.resourceKind = e.resourceKind();
        post.body = e.description();
        post.tags = e.tags();
        post.edited();
      }
      case ReplyPosted e -> {
        post.replyCount++;
        post.active();
      }
      case PostEdited e -> {
        post.title = e.title() == null ? post.title : e.title();
        post.body = e.body();
        post.edited();
      }
      case PostDeleted e when e.postId().equals(id) -> post.deleted = true;
      case PostDeleted e -> post.replyCount--;
      case ReactionEvent e ->
          post.reactions =
              ReactionCount.changed(post.reactions, e.kind(), e instanceof ReactionAdded ? 1 : -1);
      case HelpRequestCancelled e -> post.helpStatus = HelpStatus.CANCELLED;
      case HelpRequestTaken e -> post.helpStatus = HelpStatus.TAKEN;
      case HelpRequestReopened e -> post.helpStatus = HelpStatus.OPEN;
      case HelpCompleted e -> post.helpStatus = HelpStatus.DONE;
      default -> throw new IllegalArgumentException("not an event of an opening post");
    }
    return post.done();
  }

  private static PostChange opened(UUID id, RecordedEvent event) {
    PostChange opened =
        switch (event.event()) {
          case DiscussionStarted e ->
              new PostChange(
                  event,
                  PostKind.DISCUSSION,
                  id,
                  id,
                  null,
                  e.groupId(),
                  e.authorId(),
                  e.title(),
                  e.body());
          case ResourcePosted e ->
              new PostChange(
                  event,
                  PostKind.RESOURCE,
                  id,
                  id,
                  null,
                  e.groupId(),
                  e.authorId(),
                  e.title(),
                  e.description());
          case HelpRequested e ->
              new PostChange(
                  event,
                  PostKind.HELP_REQUEST,
                  id,
                  id,
                  null,
                  e.groupId(),
                  e.requesterId(),
                  e.title(),
                  e.details());
          default -> null;
        };
    return Objects.requireNonNull(opened, "the thread has no opening post");
  }
}
