package app.folkmoot.query.discussions;

import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.resources.ResourceKind;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostKind;
import app.folkmoot.query.platform.posts.ReactionCount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post on its way from before an event to after it. */
final class PostChange {
  private final UUID id;
  private final EventMeta meta;
  private final PostKind kind;
  private final UUID threadId;
  private final @Nullable UUID parentId;
  private final UUID groupId;
  private final UUID authorId;
  private final Instant createdAt;
  private final long createdPosition;
  private long sequence;
  Instant lastActivityAt;
  @Nullable Instant editedAt;
  @Nullable Text title;
  Text body;
  List<String> tags = List.of();
  @Nullable Text url;
  @Nullable ResourceKind resourceKind;
  @Nullable HelpStatus helpStatus;
  long replyCount;
  List<ReactionCount> reactions = List.of();
  boolean pinned;
  boolean locked;
  @Nullable UUID answerId;
  boolean deleted;

  /** A post that begins with this event. */
  PostChange(
      RecordedEvent event,
      PostKind kind,
      UUID id,
      UUID threadId,
      @Nullable UUID parentId,
      UUID groupId,
      UUID authorId,
      @Nullable Text title,
      Text body) {
    this.id = id;
    this.meta = event.meta();
    this.kind = kind;
    this.threadId = threadId;
    this.parentId = parentId;
    this.groupId = groupId;
    this.authorId = authorId;
    this.createdAt = meta.occurredAt();
    this.createdPosition = meta.position();
    this.lastActivityAt = meta.occurredAt();
    this.title = title;
    this.body = body;
    this.sequence = ownSequence(0);
  }

  /** A post that is there already. */
  PostChange(PostDocument before, RecordedEvent event) {
    id = before.id();
    meta = event.meta();
    kind = before.kind();
    threadId = before.threadId();
    parentId = before.parentId();
    groupId = before.groupId();
    authorId = before.authorId();
    createdAt = before.createdAt();
    createdPosition = before.createdPosition();
    lastActivityAt = before.lastActivityAt();
    editedAt = before.editedAt();
    title = before.title();
    body = before.body();
    tags = before.tags();
    url = before.url();
    resourceKind = before.resourceKind();
    helpStatus = before.helpStatus();
    replyCount = before.replyCount();
    reactions = before.reactions();
    pinned = before.pinned();
    locked = before.locked();
    answerId = before.answerId();
    deleted = before.deleted();
    sequence = ownSequence(before.sequence());
  }

  private long ownSequence(long otherwise) {
    return meta.aggregateId().equals(id) ? meta.sequence() : otherwise;
  }

  void edited() {
    editedAt = meta.occurredAt();
  }

  void active() {
    if (meta.occurredAt().isAfter(lastActivityAt)) {
      lastActivityAt = meta.occurredAt();
    }
  }

  PostDocument done() {
    return new PostDocument(
        id,
        meta.position(),
        sequence,
        kind,
        threadId,
        parentId,
        groupId,
        authorId,
        createdAt,
        createdPosition,
        lastActivityAt,
        editedAt,
        title,
        body,
        tags,
        url,
        resourceKind,
        helpStatus,
        replyCount,
        reactions,
        pinned,
        locked,
        answerId,
        deleted);
  }
}
