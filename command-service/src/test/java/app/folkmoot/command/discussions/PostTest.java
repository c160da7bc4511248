package app.folkmoot.command.discussions;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.VIC;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.joined;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;

import app.folkmoot.command.discussions.DiscussionCommand.DeletePost;
import app.folkmoot.command.discussions.DiscussionCommand.EditPost;
import app.folkmoot.command.discussions.DiscussionCommand.LockDiscussion;
import app.folkmoot.command.discussions.DiscussionCommand.MarkAnswer;
import app.folkmoot.command.discussions.DiscussionCommand.PinPost;
import app.folkmoot.command.discussions.DiscussionCommand.StartDiscussion;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.command.testing.World;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.AnswerMarked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionPinned;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostTest {
  private static final UUID THREAD = new UUID(3, 1);
  private static final UUID REPLY = new UUID(3, 2);
  private static final UUID ELSEWHERE = new UUID(3, 3);

  private final CommandFixture<Post> post =
      new CommandFixture<>(Post.class, Discussion.class, Reply.class);

  private static DomainEvent started(UUID postId) {
    return new DiscussionStarted(
        postId, GROUP, BEN, Text.of("Slugs"), Text.of("How?"), List.of("slugs"));
  }

  private static DomainEvent replied() {
    return new ReplyPosted(REPLY, THREAD, GROUP, null, AMARA, Text.of("Beer."));
  }

  private static DomainEvent deleted(UUID postId) {
    return new PostDeleted(postId, THREAD, BEN, DeletedBy.AUTHOR);
  }

  /** Ben's discussion is the post. */
  private CommandFixture<Post> bensDiscussion() {
    return post.with(openGroup()).given(started(THREAD));
  }

  /** Amara's reply in ben's discussion is the post. */
  private CommandFixture<Post> amarasReply() {
    return post.with(openGroup()).with(started(THREAD)).given(replied());
  }

  @Nested
  class Start {
    private final StartDiscussion start =
        new StartDiscussion(GROUP, "Slugs", "How?", List.of("slugs", "slugs"));

    @Test
    void opensADiscussion() {
      post.with(openGroup())
          .when(BEN, start)
          .stores(
              new DiscussionStarted(
                  World.issued(1),
                  GROUP,
                  BEN,
                  Text.of("Slugs"),
                  Text.of("How?"),
                  List.of("slugs")));
    }

    @Test
    void refusesOutsiders() {
      post.with(openGroup()).when(ZOE, start).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesTheBanned() {
      post.with(openGroup()).when(VIC, start).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void hidesAPrivateGroup() {
      post.with(privateGroup()).when(ZOE, start).refused(DiscussionRefusal.NO_SUCH_GROUP);
    }

    @Test
    void refusesAnArchivedGroup() {
      post.with(openGroup()).with(archived()).when(BEN, start).refused(DiscussionRefusal.ARCHIVED);
    }
  }

  @Nested
  class ReplyTo {
    private final DiscussionCommand.Reply reply =
        new DiscussionCommand.Reply(THREAD, null, "Beer.");

    private CommandFixture<Post> inBensDiscussion() {
      return post.with(openGroup()).with(started(THREAD));
    }

    @Test
    void answersTheThread() {
      inBensDiscussion()
          .when(MO, reply)
          .stores(new ReplyPosted(World.issued(1), THREAD, GROUP, null, MO, Text.of("Beer.")));
    }

    @Test
    void answersAReply() {
      inBensDiscussion()
          .with(replied())
          .when(MO, new DiscussionCommand.Reply(THREAD, REPLY, "Really?"))
          .stores(new ReplyPosted(World.issued(1), THREAD, GROUP, REPLY, MO, Text.of("Really?")));
    }

    @Test
    void refusesAParentOfAnotherThread() {
      inBensDiscussion()
          .with(started(ELSEWHERE))
          .when(MO, new DiscussionCommand.Reply(THREAD, ELSEWHERE, "Really?"))
          .refused(DiscussionRefusal.PARENT_ELSEWHERE);
    }

    @Test
    void refusesAParentThatIsNot() {
      inBensDiscussion()
          .when(MO, new DiscussionCommand.Reply(THREAD, ELSEWHERE, "Really?"))
          .refused(DiscussionRefusal.PARENT_ELSEWHERE);
    }

    @Test
    void refusesAReplyAsItsThread() {
      inBensDiscussion()
          .with(replied())
          .when(MO, new DiscussionCommand.Reply(REPLY, null, "Really?"))
          .refused(DiscussionRefusal.NOT_AN_OPENING_POST);
    }

    @Test
    void refusesALockedThread() {
      inBensDiscussion()
          .with(new DiscussionLocked(THREAD, true))
          .when(MO, reply)
          .refused(DiscussionRefusal.LOCKED);
    }

    @Test
    void answersAThreadThatWasOpenedAgain() {
      inBensDiscussion()
          .with(new DiscussionLocked(THREAD, true), new DiscussionLocked(THREAD, false))
          .when(MO, reply)
          .stores(new ReplyPosted(World.issued(1), THREAD, GROUP, null, MO, Text.of("Beer.")));
    }

    @Test
    void refusesADeletedThread() {
      inBensDiscussion().with(deleted(THREAD)).when(MO, reply).refused(DiscussionRefusal.DELETED);
    }

    @Test
    void refusesOutsiders() {
      inBensDiscussion().when(ZOE, reply).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesTheBanned() {
      inBensDiscussion().when(VIC, reply).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesAnArchivedGroup() {
      inBensDiscussion().with(archived()).when(MO, reply).refused(DiscussionRefusal.ARCHIVED);
    }

    @Test
    void hidesThreadsOfAPrivateGroup() {
      post.with(privateGroup())
          .with(started(THREAD))
          .when(ZOE, reply)
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }

    @Test
    void knowsNoOtherThread() {
      post.with(openGroup()).when(MO, reply).refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class Edit {
    @Test
    void letsAuthorsChangeAnOpeningPost() {
      bensDiscussion()
          .when(BEN, new EditPost(THREAD, "Snails", "Why?", null))
          .stores(new PostEdited(THREAD, THREAD, BEN, Text.of("Snails"), Text.of("Why?")));
    }

    @Test
    void leavesATitleOfAReplyAside() {
      amarasReply()
          .when(AMARA, new EditPost(REPLY, "Snails", "Cider.", null))
          .stores(new PostEdited(REPLY, THREAD, AMARA, null, Text.of("Cider.")));
    }

    @Test
    void refusesAnOpeningPostWithoutTitle() {
      bensDiscussion()
          .when(BEN, new EditPost(THREAD, " ", "Why?", null))
          .refused(DiscussionRefusal.TITLE_MISSING);
    }

    @Test
    void refusesEvenThoseWhoLookAfterTheGroup() {
      bensDiscussion()
          .when(AMARA, new EditPost(THREAD, "Snails", "Why?", null))
          .refused(DiscussionRefusal.ONLY_THE_AUTHOR);
    }

    @Test
    void refusesAuthorsWhoLeftTheGroup() {
      bensDiscussion()
          .with(new MemberLeft(GROUP, BEN))
          .when(BEN, new EditPost(THREAD, "Snails", "Why?", null))
          .refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesADeletedPost() {
      bensDiscussion()
          .given(deleted(THREAD))
          .when(BEN, new EditPost(THREAD, "Snails", "Why?", null))
          .refused(DiscussionRefusal.DELETED);
    }

    @Test
    void refusesAnArchivedGroup() {
      bensDiscussion()
          .with(archived())
          .when(BEN, new EditPost(THREAD, "Snails", "Why?", null))
          .refused(DiscussionRefusal.ARCHIVED);
    }

    @Test
    void worksInALockedThread() {
      bensDiscussion()
          .given(new DiscussionLocked(THREAD, true))
          .when(BEN, new EditPost(THREAD, "Snails", "Why?", null))
          .stores(new PostEdited(THREAD, THREAD, BEN, Text.of("Snails"), Text.of("Why?")));
    }

    @Test
    void hidesPostsOfAPrivateGroup() {
      post.with(privateGroup())
          .given(started(THREAD))
          .when(ZOE, new EditPost(THREAD, "Snails", "Why?", null))
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class Delete {
    @Test
    void letsAuthorsTakeTheirPostAway() {
      bensDiscussion()
          .when(BEN, new DeletePost(THREAD, null))
          .stores(new PostDeleted(THREAD, THREAD, BEN, DeletedBy.AUTHOR));
    }

    @Test
    void letsAuthorsDoSoAfterTheyLeft() {
      bensDiscussion()
          .with(new MemberLeft(GROUP, BEN))
          .when(BEN, new DeletePost(THREAD, null))
          .stores(new PostDeleted(THREAD, THREAD, BEN, DeletedBy.AUTHOR));
    }

    @Test
    void letsModeratorsTakeAPostAway() {
      amarasReply()
          .when(MO, new DeletePost(REPLY, null))
          .stores(new PostDeleted(REPLY, THREAD, AMARA, DeletedBy.MODERATOR));
    }

    @Test
    void refusesOtherMembers() {
      amarasReply()
          .when(BEN, new DeletePost(REPLY, null))
          .refused(DiscussionRefusal.ONLY_AUTHOR_OR_MODERATORS);
    }

    @Test
    void refusesASecondTime() {
      bensDiscussion()
          .given(deleted(THREAD))
          .when(BEN, new DeletePost(THREAD, null))
          .refused(DiscussionRefusal.DELETED);
    }

    @Test
    void hidesPostsOfAPrivateGroup() {
      post.with(privateGroup())
          .given(started(THREAD))
          .when(ZOE, new DeletePost(THREAD, null))
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class Pin {
    @Test
    void putsAPostOnTop() {
      bensDiscussion()
          .when(MO, new PinPost(THREAD, true, null))
          .stores(new DiscussionPinned(THREAD, true));
    }

    @Test
    void takesItDown() {
      bensDiscussion()
          .given(new DiscussionPinned(THREAD, true))
          .when(AMARA, new PinPost(THREAD, false, null))
          .stores(new DiscussionPinned(THREAD, false));
    }

    @Test
    void refusesASecondPin() {
      bensDiscussion()
          .given(new DiscussionPinned(THREAD, true))
          .when(MO, new PinPost(THREAD, true, null))
          .refused(DiscussionRefusal.NOTHING_CHANGED);
    }

    @Test
    void refusesAuthors() {
      bensDiscussion()
          .when(BEN, new PinPost(THREAD, true, null))
          .refused(DiscussionRefusal.ONLY_MODERATORS);
    }

    @Test
    void refusesReplies() {
      amarasReply()
          .when(MO, new PinPost(REPLY, true, null))
          .refused(DiscussionRefusal.NOT_AN_OPENING_POST);
    }

    @Test
    void refusesADeletedPost() {
      bensDiscussion()
          .given(deleted(THREAD))
          .when(MO, new PinPost(THREAD, true, null))
          .refused(DiscussionRefusal.DELETED);
    }
  }

  @Nested
  class Lock {
    @Test
    void closesAThread() {
      bensDiscussion()
          .when(MO, new LockDiscussion(THREAD, true, null))
          .stores(new DiscussionLocked(THREAD, true));
    }

    @Test
    void opensItAgain() {
      bensDiscussion()
          .given(new DiscussionLocked(THREAD, true))
          .when(MO, new LockDiscussion(THREAD, false, null))
          .stores(new DiscussionLocked(THREAD, false));
    }

    @Test
    void refusesASecondLock() {
      bensDiscussion()
          .given(new DiscussionLocked(THREAD, true))
          .when(MO, new LockDiscussion(THREAD, true, null))
          .refused(DiscussionRefusal.NOTHING_CHANGED);
    }

    @Test
    void refusesAuthors() {
      bensDiscussion()
          .when(BEN, new LockDiscussion(THREAD, true, null))
          .refused(DiscussionRefusal.ONLY_MODERATORS);
    }

    @Test
    void refusesReplies() {
      amarasReply()
          .when(MO, new LockDiscussion(REPLY, true, null))
          .refused(DiscussionRefusal.NOT_AN_OPENING_POST);
    }
  }

  @Nested
  class Answer {
    private final MarkAnswer mark = new MarkAnswer(REPLY, null);

    @Test
    void isMarkedByWhoAsked() {
      amarasReply().when(BEN, mark).stores(new AnswerMarked(THREAD, REPLY));
    }

    @Test
    void isMarkedByThoseWhoLookAfterTheGroup() {
      amarasReply().when(MO, mark).stores(new AnswerMarked(THREAD, REPLY));
    }

    @Test
    void isNotMarkedByOthers() {
      amarasReply()
          .with(joined(ZOE))
          .when(ZOE, mark)
          .refused(DiscussionRefusal.ONLY_ASKER_OR_MODERATORS);
    }

    @Test
    void isNeverTheOpeningPost() {
      bensDiscussion()
          .when(BEN, new MarkAnswer(THREAD, null))
          .refused(DiscussionRefusal.NOT_A_REPLY);
    }

    @Test
    void isNeverADeletedReply() {
      amarasReply().given(deleted(REPLY)).when(BEN, mark).refused(DiscussionRefusal.DELETED);
    }

    @Test
    void isNotMarkedInAnArchivedGroup() {
      amarasReply().with(archived()).when(BEN, mark).refused(DiscussionRefusal.ARCHIVED);
    }
  }
}
