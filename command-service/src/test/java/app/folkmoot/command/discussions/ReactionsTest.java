package app.folkmoot.command.discussions;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;

import app.folkmoot.command.discussions.DiscussionCommand.React;
import app.folkmoot.command.discussions.DiscussionCommand.Unreact;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.discussions.ReactionEvent.ReactionRemoved;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReactionsTest {
  private static final UUID THREAD = new UUID(3, 1);
  private static final UUID REPLY = new UUID(3, 2);
  private static final DomainEvent STARTED =
      new DiscussionStarted(THREAD, GROUP, BEN, Text.of("Slugs"), Text.of("How?"), List.of());

  private final CommandFixture<Reactions> reactions = new CommandFixture<>(Reactions.class);

  private CommandFixture<Reactions> toBensDiscussion() {
    return reactions.with(openGroup()).with(STARTED);
  }

  private static DomainEvent thanks() {
    return new ReactionAdded(THREAD, THREAD, MO, "thanks");
  }

  @Nested
  class Add {
    private final React react = new React(THREAD, "thanks");

    @Test
    void reactsToAnOpeningPost() {
      toBensDiscussion().when(MO, react).stores(thanks());
    }

    @Test
    void reactsToAReplyInItsThread() {
      toBensDiscussion()
          .with(new ReplyPosted(REPLY, THREAD, GROUP, null, AMARA, Text.of("Beer.")))
          .when(MO, new React(REPLY, "tada"))
          .stores(new ReactionAdded(REPLY, THREAD, MO, "tada"));
    }

    @Test
    void givesASecondKind() {
      toBensDiscussion()
          .given(thanks())
          .when(MO, new React(THREAD, "tada"))
          .stores(new ReactionAdded(THREAD, THREAD, MO, "tada"));
    }

    @Test
    void reactsInALockedThread() {
      toBensDiscussion().with(new DiscussionLocked(THREAD, true)).when(MO, react).stores(thanks());
    }

    @Test
    void refusesTheSameTwice() {
      toBensDiscussion().given(thanks()).when(MO, react).refused(DiscussionRefusal.ALREADY_REACTED);
    }

    @Test
    void refusesMoreKindsThanOnePersonNeeds() {
      toBensDiscussion();
      for (int n = 0; n < Reactions.MOST_KINDS; n++) {
        reactions.given(new ReactionAdded(THREAD, THREAD, MO, "kind" + n));
      }
      reactions.when(MO, react).refused(DiscussionRefusal.TOO_MANY_REACTIONS);
    }

    @Test
    void refusesOutsiders() {
      toBensDiscussion().when(ZOE, react).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesADeletedThread() {
      toBensDiscussion()
          .with(new PostDeleted(THREAD, THREAD, BEN, DeletedBy.AUTHOR))
          .when(MO, react)
          .refused(DiscussionRefusal.DELETED);
    }

    @Test
    void refusesAnArchivedGroup() {
      toBensDiscussion().with(archived()).when(MO, react).refused(DiscussionRefusal.ARCHIVED);
    }

    @Test
    void hidesPostsOfAPrivateGroup() {
      reactions
          .with(privateGroup())
          .with(STARTED)
          .when(ZOE, react)
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class TakeBack {
    private final Unreact unreact = new Unreact(THREAD, "thanks");

    @Test
    void takesAReactionBack() {
      toBensDiscussion()
          .given(thanks())
          .when(MO, unreact)
          .stores(new ReactionRemoved(THREAD, THREAD, MO, "thanks"));
    }

    @Test
    void worksAfterLeavingTheGroup() {
      toBensDiscussion()
          .with(new MemberLeft(GROUP, MO))
          .given(thanks())
          .when(MO, unreact)
          .stores(new ReactionRemoved(THREAD, THREAD, MO, "thanks"));
    }

    @Test
    void refusesWhatIsNotThere() {
      toBensDiscussion().when(MO, unreact).refused(DiscussionRefusal.NOT_REACTED);
    }

    @Test
    void refusesASecondTime() {
      toBensDiscussion()
          .given(thanks(), new ReactionRemoved(THREAD, THREAD, MO, "thanks"))
          .when(MO, unreact)
          .refused(DiscussionRefusal.NOT_REACTED);
    }
  }
}
