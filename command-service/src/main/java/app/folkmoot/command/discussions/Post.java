package app.folkmoot.command.discussions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.DiscussionCommand.DeletePost;
import app.folkmoot.command.discussions.DiscussionCommand.EditPost;
import app.folkmoot.command.discussions.DiscussionCommand.LockDiscussion;
import app.folkmoot.command.discussions.DiscussionCommand.MarkAnswer;
import app.folkmoot.command.discussions.DiscussionCommand.PinPost;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.ThreadStanding;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.AnswerMarked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionPinned;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A post of any kind, an opening post or a reply, and what can be done with all of them alike. It
 * knows who wrote it and where, and none of its words.
 */
@SuppressWarnings("NullAway.Init") // filled by its first event
public abstract class Post {
  @AggregateIdentifier private UUID postId;
  private UUID threadId;
  private UUID authorId;
  private boolean deleted;
  private boolean pinned;
  private boolean locked;

  protected Post() {}

  /** Takes note of an opening post; for the subtype's first event. */
  protected final void opened(UUID postId, UUID authorId) {
    posted(postId, postId, authorId);
  }

  final void posted(UUID postId, UUID threadId, UUID authorId) {
    this.postId = postId;
    this.threadId = threadId;
    this.authorId = authorId;
  }

  protected final UUID postId() {
    return postId;
  }

  protected final UUID authorId() {
    return authorId;
  }

  /**
   * Lets the author write this post anew.
   *
   * @throws Refused with {@link DiscussionRefusal#ONLY_THE_AUTHOR}, or as {@link
   *     PostAccess#writable} refuses
   */
  protected final void rewritable(Actor actor, Standings standings) {
    ThreadStanding standing = PostAccess.seenPost(postId, actor, standings);
    Refused.when(!actor.isMember(authorId), DiscussionRefusal.ONLY_THE_AUTHOR);
    Refused.when(deleted, DiscussionRefusal.DELETED);
    PostAccess.writable(standing.group().groupId(), actor, standings);
  }

  @CommandHandler
  void handle(EditPost command, Actor actor, Standings standings) {
    rewritable(actor, standings);
    apply(
        new PostEdited(
            postId, threadId, authorId, newTitle(command.title()), Text.of(command.body())));
  }

  private @Nullable Text newTitle(@Nullable String title) {
    if (isReply()) {
      return null;
    }
    if (title == null || title.isBlank()) {
      throw new Refused(DiscussionRefusal.TITLE_MISSING);
    }
    return Text.of(title);
  }

  @CommandHandler
  void handle(DeletePost command, Actor actor, Standings standings) {
    ThreadStanding standing = PostAccess.seenPost(postId, actor, standings);
    boolean author = actor.isMember(authorId);
    Refused.when(
        !author && !standing.group().looksAfter(), DiscussionRefusal.ONLY_AUTHOR_OR_MODERATORS);
    Refused.when(deleted, DiscussionRefusal.DELETED);
    apply(
        new PostDeleted(
            postId, threadId, authorId, author ? DeletedBy.AUTHOR : DeletedBy.MODERATOR));
  }

  @CommandHandler
  void handle(PinPost command, Actor actor, Standings standings) {
    lookedAfter(actor, standings);
    Refused.when(pinned == command.on(), DiscussionRefusal.NOTHING_CHANGED);
    apply(new DiscussionPinned(threadId, command.on()));
  }

  @CommandHandler
  void handle(LockDiscussion command, Actor actor, Standings standings) {
    lookedAfter(actor, standings);
    Refused.when(locked == command.on(), DiscussionRefusal.NOTHING_CHANGED);
    apply(new DiscussionLocked(threadId, command.on()));
  }

  /** What only those who look after the group may do with an opening post. */
  private void lookedAfter(Actor actor, Standings standings) {
    ThreadStanding standing = PostAccess.seenPost(postId, actor, standings);
    Refused.when(!standing.group().looksAfter(), DiscussionRefusal.ONLY_MODERATORS);
    Refused.when(isReply(), DiscussionRefusal.NOT_AN_OPENING_POST);
    Refused.when(deleted, DiscussionRefusal.DELETED);
  }

  @CommandHandler
  void handle(MarkAnswer command, Actor actor, Standings standings) {
    ThreadStanding standing = PostAccess.writablePost(postId, actor, standings);
    boolean asker = actor.isMember(standing.threadAuthorId());
    Refused.when(
        !asker && !standing.group().looksAfter(), DiscussionRefusal.ONLY_ASKER_OR_MODERATORS);
    Refused.when(!isReply(), DiscussionRefusal.NOT_A_REPLY);
    Refused.when(deleted, DiscussionRefusal.DELETED);
    apply(new AnswerMarked(threadId, postId));
  }

  private boolean isReply() {
    return !postId.equals(threadId);
  }

  @EventSourcingHandler
  void on(PostDeleted event) {
    deleted = true;
  }

  @EventSourcingHandler
  void on(DiscussionPinned event) {
    pinned = event.on();
  }

  @EventSourcingHandler
  void on(DiscussionLocked event) {
    locked = event.on();
  }
}
