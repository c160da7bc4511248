package app.folkmoot.command.help;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;

import app.folkmoot.command.discussions.DiscussionCommand.DeletePost;
import app.folkmoot.command.discussions.DiscussionCommand.EditPost;
import app.folkmoot.command.discussions.DiscussionRefusal;
import app.folkmoot.command.discussions.Post;
import app.folkmoot.command.help.HelpCommand.CancelHelpRequest;
import app.folkmoot.command.help.HelpCommand.CompleteHelp;
import app.folkmoot.command.help.HelpCommand.ExpectOpenRequest;
import app.folkmoot.command.help.HelpCommand.ReopenHelpRequest;
import app.folkmoot.command.help.HelpCommand.RequestHelp;
import app.folkmoot.command.help.HelpCommand.TakeHelpRequest;
import app.folkmoot.command.help.HelpCommand.ThankHelper;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.command.testing.World;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequestReopened;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.HelperThanked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HelpRequestTest {
  private static final UUID REQUEST = new UUID(4, 1);
  private static final UUID OFFER = new UUID(4, 2);
  private static final UUID OTHER_OFFER = new UUID(4, 3);
  private static final LocalDate SOON = LocalDate.of(2026, 4, 1);

  private static final DomainEvent TAKEN = new HelpRequestTaken(REQUEST, OFFER, MO);
  private static final DomainEvent DONE = new HelpCompleted(REQUEST, BEN, MO);
  private static final DomainEvent CANCELLED = new HelpRequestCancelled(REQUEST, BEN);

  private final CommandFixture<Post> request = new CommandFixture<>(Post.class, HelpRequest.class);

  private static DomainEvent requested(UUID requestId) {
    return new HelpRequested(
        requestId,
        GROUP,
        BEN,
        Text.of("A ladder"),
        Text.of("For apples."),
        List.of("climbing"),
        SOON);
  }

  /** Ben asked. */
  private CommandFixture<Post> bens(DomainEvent... since) {
    return request.with(openGroup()).given(requested(REQUEST)).given(since);
  }

  @Nested
  class Ask {
    private final RequestHelp ask =
        new RequestHelp(GROUP, "A ladder", "For apples.", List.of("climbing"), SOON);

    @Test
    void opensARequest() {
      request.with(openGroup()).when(BEN, ask).stores(requested(World.issued(1)));
    }

    @Test
    void refusesOutsiders() {
      request.with(openGroup()).when(ZOE, ask).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesAnArchivedGroup() {
      request.with(openGroup()).with(archived()).when(BEN, ask).refused(DiscussionRefusal.ARCHIVED);
    }

    @Test
    void hidesAPrivateGroup() {
      request.with(privateGroup()).when(ZOE, ask).refused(DiscussionRefusal.NO_SUCH_GROUP);
    }
  }

  @Nested
  class Cancel {
    private final CancelHelpRequest cancel = new CancelHelpRequest(REQUEST, null);

    @Test
    void endsAnOpenRequest() {
      bens().when(BEN, cancel).stores(CANCELLED);
    }

    @Test
    void endsATakenOne() {
      bens(TAKEN).when(BEN, cancel).stores(CANCELLED);
    }

    @Test
    void refusesAllButTheAsker() {
      bens().when(AMARA, cancel).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesWhatIsDone() {
      bens(TAKEN, DONE).when(BEN, cancel).refused(HelpRefusal.CLOSED);
    }

    @Test
    void refusesASecondTime() {
      bens(CANCELLED).when(BEN, cancel).refused(HelpRefusal.CLOSED);
    }

    @Test
    void hidesRequestsOfAPrivateGroup() {
      request
          .with(privateGroup())
          .given(requested(REQUEST))
          .when(ZOE, cancel)
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class Complete {
    private final CompleteHelp complete = new CompleteHelp(REQUEST, null);

    @Test
    void saysWhoHelped() {
      bens(TAKEN).when(BEN, complete).stores(DONE);
    }

    @Test
    void refusesHelpers() {
      bens(TAKEN).when(MO, complete).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesWhatNobodyTook() {
      bens().when(BEN, complete).refused(HelpRefusal.NOT_TAKEN);
    }

    @Test
    void refusesWhatTheHelperGaveBack() {
      bens(TAKEN, new HelpRequestReopened(REQUEST))
          .when(BEN, complete)
          .refused(HelpRefusal.NOT_TAKEN);
    }

    @Test
    void refusesASecondTime() {
      bens(TAKEN, DONE).when(BEN, complete).refused(HelpRefusal.CLOSED);
    }

    @Test
    void refusesWhatWasCancelled() {
      bens(TAKEN, CANCELLED).when(BEN, complete).refused(HelpRefusal.CLOSED);
    }
  }

  @Nested
  class Thank {
    private final ThankHelper thank = new ThankHelper(REQUEST, "What a harvest!", null);
    private final DomainEvent thanked =
        new HelperThanked(REQUEST, BEN, MO, Text.of("What a harvest!"));

    @Test
    void thanksWhoHelped() {
      bens(TAKEN, DONE).when(BEN, thank).stores(thanked);
    }

    @Test
    void refusesASecondTime() {
      bens(TAKEN, DONE, thanked).when(BEN, thank).refused(HelpRefusal.ALREADY_THANKED);
    }

    @Test
    void refusesBeforeItIsDone() {
      bens(TAKEN).when(BEN, thank).refused(HelpRefusal.NOT_DONE);
    }

    @Test
    void refusesAllButTheAsker() {
      bens(TAKEN, DONE).when(AMARA, thank).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesAskersWhoLeftTheGroup() {
      bens(TAKEN, DONE)
          .with(new MemberLeft(GROUP, BEN))
          .when(BEN, thank)
          .refused(DiscussionRefusal.ONLY_MEMBERS);
    }
  }

  @Nested
  class Take {
    private final TakeHelpRequest take = new TakeHelpRequest(REQUEST, OFFER, MO);

    @Test
    void putsItIntoOneHelpersHands() {
      bens().when(BEN, take).stores(TAKEN);
    }

    @Test
    void refusesASecondHelper() {
      bens(TAKEN)
          .when(BEN, new TakeHelpRequest(REQUEST, OTHER_OFFER, AMARA))
          .refused(HelpRefusal.TAKEN);
    }

    @Test
    void takesTheNextOneAfterItWasGivenBack() {
      bens(TAKEN, new HelpRequestReopened(REQUEST))
          .when(BEN, new TakeHelpRequest(REQUEST, OTHER_OFFER, AMARA))
          .stores(new HelpRequestTaken(REQUEST, OTHER_OFFER, AMARA));
    }

    @Test
    void refusesAllButTheAsker() {
      bens().when(MO, take).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesWhatIsClosed() {
      bens(CANCELLED).when(BEN, take).refused(HelpRefusal.CLOSED);
    }
  }

  @Nested
  class Reopen {
    @Test
    void opensItAgain() {
      bens(TAKEN)
          .when(MO, new ReopenHelpRequest(REQUEST, OFFER))
          .stores(new HelpRequestReopened(REQUEST));
    }

    @Test
    void refusesAnOfferItIsNotInTheHandsOf() {
      bens(TAKEN)
          .when(MO, new ReopenHelpRequest(REQUEST, OTHER_OFFER))
          .refused(HelpRefusal.NOT_TAKEN);
    }

    @Test
    void refusesWhatIsDone() {
      bens(TAKEN, DONE).when(MO, new ReopenHelpRequest(REQUEST, OFFER)).refused(HelpRefusal.CLOSED);
    }
  }

  @Nested
  class ExpectOpen {
    private final ExpectOpenRequest expect = new ExpectOpenRequest(REQUEST);

    @Test
    void changesNothing() {
      bens().when(MO, expect).stores();
    }

    @Test
    void refusesATakenRequest() {
      bens(TAKEN).when(AMARA, expect).refused(HelpRefusal.TAKEN);
    }

    @Test
    void refusesAClosedRequest() {
      bens(CANCELLED).when(AMARA, expect).refused(HelpRefusal.CLOSED);
    }
  }

  @Nested
  class AsAPost {
    @Test
    void isEdited() {
      bens()
          .when(BEN, new EditPost(REQUEST, "Two ladders", "For pears.", null))
          .stores(
              new PostEdited(REQUEST, REQUEST, BEN, Text.of("Two ladders"), Text.of("For pears.")));
    }

    @Test
    void isDeleted() {
      bens()
          .when(MO, new DeletePost(REQUEST, null))
          .stores(new PostDeleted(REQUEST, REQUEST, BEN, DeletedBy.MODERATOR));
    }
  }
}
