package app.folkmoot.query.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.AnswerMarked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionPinned;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.discussions.ReactionEvent.ReactionRemoved;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpRequestReopened;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostKind;
import app.folkmoot.query.platform.posts.ReactionCount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostProjectionTest {
  private static final UUID POST = new UUID(1, 1);
  private static final UUID REPLY = new UUID(1, 2);
  private static final UUID GROUP = new UUID(2, 1);
  private static final UUID ANN = new UUID(3, 1);
  private static final UUID BEN = new UUID(3, 2);
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final PostProjection projection = new PostProjection();
  private @Nullable PostDocument post;
  private long position;

  @Test
  void opensADiscussion() {
    PostDocument opened = after(started());
    assertThat(opened.kind()).isEqualTo(PostKind.DISCUSSION);
    assertThat(opened.title()).isEqualTo(Text.of("Tulips"));
    assertThat(opened.createdAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(opened.createdPosition()).isEqualTo(1);
    assertThat(opened.lastActivityAt()).isEqualTo(opened.createdAt());
  }

  @Test
  void countsRepliesAndRemembersTheNewest() {
    after(started());
    after(reply());
    PostDocument twice = after(reply());
    assertThat(twice.replyCount()).isEqualTo(2);
    assertThat(twice.lastActivityAt()).isEqualTo(NOON.plusSeconds(3));
    assertThat(after(new PostDeleted(REPLY, POST, BEN, DeletedBy.AUTHOR)).replyCount())
        .isEqualTo(1);
    assertThat(after(new PostDeleted(POST, POST, ANN, DeletedBy.AUTHOR)).deleted()).isTrue();
  }

  @Test
  void countsReactionsByKind() {
    after(started());
    after(new ReactionAdded(POST, POST, ANN, "thanks"));
    after(new ReactionAdded(POST, POST, BEN, "thanks"));
    assertThat(after(new ReactionAdded(POST, POST, BEN, "celebrate")).reactions())
        .containsExactly(new ReactionCount("celebrate", 1), new ReactionCount("thanks", 2));
    assertThat(after(new ReactionRemoved(POST, POST, BEN, "celebrate")).reactions())
        .containsExactly(new ReactionCount("thanks", 2));
  }

  @Test
  void replacesWordsWhenEdited() {
    after(started());
    PostDocument edited = after(new PostEdited(POST, POST, ANN, Text.of("Roses"), Text.of("Now")));
    assertThat(edited.title()).isEqualTo(Text.of("Roses"));
    assertThat(edited.body()).isEqualTo(Text.of("Now"));
    assertThat(edited.editedAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(edited.createdAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void pinsLocksAndMarksTheAnswer() {
    after(started());
    assertThat(after(new DiscussionPinned(POST, true)).pinned()).isTrue();
    assertThat(after(new DiscussionPinned(POST, false)).pinned()).isFalse();
    assertThat(after(new DiscussionLocked(POST, true)).locked()).isTrue();
    assertThat(after(new AnswerMarked(POST, REPLY)).answerId()).isEqualTo(REPLY);
  }

  @Test
  void followsTheStateOfAHelpRequest() {
    assertThat(
            after(
                    new HelpRequested(
                        POST, GROUP, ANN, Text.of("Help"), Text.of("me"), List.of(), null))
                .helpStatus())
        .isEqualTo(HelpStatus.OPEN);
    assertThat(after(new HelpRequestTaken(POST, REPLY, BEN)).helpStatus())
        .isEqualTo(HelpStatus.TAKEN);
    assertThat(after(new HelpRequestReopened(POST)).helpStatus()).isEqualTo(HelpStatus.OPEN);
    assertThat(after(new HelpCompleted(POST, ANN, BEN)).helpStatus()).isEqualTo(HelpStatus.DONE);
  }

  @Test
  void keepsTheSequenceOfItsOwnAggregateOnly() {
    after(started());
    assertThat(after(reply()).sequence()).isZero();
    assertThat(after(new DiscussionPinned(POST, true)).sequence()).isEqualTo(3);
  }

  @Test
  void cannotApplyAReplyToNothing() {
    assertThatThrownBy(() -> after(reply())).isInstanceOf(NullPointerException.class);
  }

  private static DiscussionStarted started() {
    return new DiscussionStarted(
        POST, GROUP, ANN, Text.of("Tulips"), Text.of("When?"), List.of("garden"));
  }

  private static ReplyPosted reply() {
    return new ReplyPosted(REPLY, POST, GROUP, null, BEN, Text.of("In May"));
  }

  /** Events of this aggregate have their position less one as sequence here, others none. */
  private PostDocument after(DomainEvent event) {
    position++;
    boolean own = !(event instanceof ReplyPosted);
    EventMeta meta =
        new EventMeta(
            new UUID(9, position),
            EventCatalog.of(event.getClass()).name(),
            1,
            own ? POST : REPLY,
            position == 1 ? 0 : position,
            position,
            NOON.plusSeconds(position),
            NOON.plusSeconds(position),
            null,
            false,
            false);
    RecordedEvent recorded = new RecordedEvent(meta, event);
    assertThat(projection.touches(recorded)).containsExactly(POST);
    PostDocument now = projection.apply(post, POST, recorded);
    assertThat(now.position()).isEqualTo(position);
    post = now;
    return now;
  }
}
