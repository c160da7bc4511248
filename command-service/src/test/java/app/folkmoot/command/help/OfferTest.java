package app.folkmoot.command.help;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;

import app.folkmoot.command.discussions.DiscussionRefusal;
import app.folkmoot.command.help.HelpCommand.AcceptOffer;
import app.folkmoot.command.help.HelpCommand.DeclineOffer;
import app.folkmoot.command.help.HelpCommand.ExpectOpenRequest;
import app.folkmoot.command.help.HelpCommand.OfferHelp;
import app.folkmoot.command.help.HelpCommand.ReopenHelpRequest;
import app.folkmoot.command.help.HelpCommand.TakeHelpRequest;
import app.folkmoot.command.help.HelpCommand.WithdrawOffer;
import app.folkmoot.command.platform.Claims.Kind;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.command.testing.World;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.groups.MembershipEvent.MemberRemoved;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.OfferAccepted;
import app.folkmoot.events.help.HelpEvent.OfferDeclined;
import app.folkmoot.events.help.HelpEvent.OfferWithdrawn;
import app.folkmoot.events.help.HelpEvent.StandingOfferMade;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfferTest {
  private static final UUID REQUEST = new UUID(4, 1);
  private static final UUID OFFER = new UUID(4, 2);

  private static final DomainEvent BENS_REQUEST =
      new HelpRequested(
          REQUEST, GROUP, BEN, Text.of("A ladder"), Text.of("For apples."), List.of(), null);
  private static final DomainEvent ACCEPTED = new OfferAccepted(OFFER, REQUEST, MO);
  private static final DomainEvent DECLINED = new OfferDeclined(OFFER, REQUEST, MO);
  private static final DomainEvent WITHDRAWN = new OfferWithdrawn(OFFER, REQUEST, MO);
  private static final DomainEvent STANDING =
      new StandingOfferMade(OFFER, MO, List.of("climbing"), null);

  private final CommandFixture<Offer> offer = new CommandFixture<>(Offer.class);

  private CommandFixture<Offer> toBen() {
    return offer.with(openGroup()).with(BENS_REQUEST);
  }

  /** Mo offered to help ben. */
  private CommandFixture<Offer> mos(DomainEvent... since) {
    return toBen().given(new HelpOffered(OFFER, REQUEST, MO, null)).given(since);
  }

  @Nested
  class Make {
    private final OfferHelp help = new OfferHelp(REQUEST, "I have one.", List.of(), null);

    @Test
    void offersHelpToAnOpenRequest() {
      toBen()
          .when(MO, help)
          .stores(new HelpOffered(World.issued(1), REQUEST, MO, Text.of("I have one.")))
          .decidesFurther(new ExpectOpenRequest(REQUEST));
    }

    @Test
    void isRefusedWhereTheRequestIsNotOpen() {
      toBen().refusingFurther(HelpRefusal.TAKEN).when(MO, help).refused(HelpRefusal.TAKEN);
    }

    @Test
    void makesAStandingOfferOfSkills() {
      offer
          .when(ZOE, new OfferHelp(null, null, List.of("sewing"), "weekends"))
          .stores(
              new StandingOfferMade(World.issued(1), ZOE, List.of("sewing"), Text.of("weekends")));
    }

    @Test
    void refusesASecondOfferToTheSameRequest() {
      toBen()
          .with(new HelpOffered(OFFER, REQUEST, MO, null))
          .when(MO, help)
          .refused(HelpRefusal.ALREADY_OFFERED);
    }

    @Test
    void letsSeveralOfferAndOneAgainWhoWithdrew() {
      toBen()
          .with(new HelpOffered(OFFER, REQUEST, AMARA, null))
          .with(new HelpOffered(new UUID(4, 3), REQUEST, MO, null))
          .with(new OfferWithdrawn(new UUID(4, 3), REQUEST, MO))
          .when(MO, help)
          .stores(new HelpOffered(World.issued(1), REQUEST, MO, Text.of("I have one.")));
    }

    @Test
    void refusesNeitherRequestNorSkills() {
      offer
          .when(ZOE, new OfferHelp(null, "Anything!", List.of(), null))
          .refused(HelpRefusal.EITHER_REQUEST_OR_SKILLS);
    }

    @Test
    void refusesBothRequestAndSkills() {
      toBen()
          .when(MO, new OfferHelp(REQUEST, null, List.of("climbing"), null))
          .refused(HelpRefusal.EITHER_REQUEST_OR_SKILLS);
    }

    @Test
    void refusesOnesOwnRequest() {
      toBen().when(BEN, help).refused(HelpRefusal.OWN_REQUEST);
    }

    @Test
    void refusesOutsiders() {
      toBen().when(ZOE, help).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void refusesALockedRequest() {
      toBen()
          .with(new DiscussionLocked(REQUEST, true))
          .when(MO, help)
          .refused(DiscussionRefusal.LOCKED);
    }

    @Test
    void refusesADeletedRequest() {
      toBen()
          .with(new PostDeleted(REQUEST, REQUEST, BEN, DeletedBy.AUTHOR))
          .when(MO, help)
          .refused(DiscussionRefusal.DELETED);
    }

    @Test
    void refusesAnArchivedGroup() {
      toBen().with(archived()).when(MO, help).refused(DiscussionRefusal.ARCHIVED);
    }

    @Test
    void hidesRequestsOfAPrivateGroup() {
      offer
          .with(privateGroup())
          .with(BENS_REQUEST)
          .when(ZOE, help)
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class Accept {
    private final AcceptOffer accept = new AcceptOffer(OFFER, null);

    @Test
    void takesTheRequestToo() {
      mos()
          .when(BEN, accept)
          .stores(ACCEPTED)
          .decidesFurther(new TakeHelpRequest(REQUEST, OFFER, MO));
    }

    @Test
    void isRefusedWhereSomebodyElseHelpsAlready() {
      mos().refusingFurther(HelpRefusal.TAKEN).when(BEN, accept).refused(HelpRefusal.TAKEN);
    }

    @Test
    void refusesAllButTheAsker() {
      mos().when(AMARA, accept).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesHelpersThemselves() {
      mos().when(MO, accept).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesASecondAnswer() {
      mos(ACCEPTED).when(BEN, accept).refused(HelpRefusal.ALREADY_ANSWERED);
    }

    @Test
    void refusesAfterANo() {
      mos(DECLINED).when(BEN, accept).refused(HelpRefusal.ALREADY_ANSWERED);
    }

    @Test
    void refusesWhatWasWithdrawn() {
      mos(WITHDRAWN).when(BEN, accept).refused(HelpRefusal.WITHDRAWN);
    }

    @Test
    void refusesAStandingOffer() {
      toBen().given(STANDING).when(BEN, accept).refused(HelpRefusal.STANDING_OFFER);
    }

    @Test
    void hidesOffersOfAPrivateGroup() {
      offer
          .with(privateGroup())
          .with(BENS_REQUEST)
          .given(new HelpOffered(OFFER, REQUEST, MO, null), ACCEPTED)
          .when(ZOE, accept)
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }

  @Nested
  class Decline {
    private final DeclineOffer decline = new DeclineOffer(OFFER, null);

    @Test
    void saysNo() {
      mos().when(BEN, decline).stores(DECLINED).decidesFurther();
    }

    @Test
    void refusesAllButTheAsker() {
      mos().when(MO, decline).refused(HelpRefusal.ONLY_THE_ASKER);
    }

    @Test
    void refusesASecondAnswer() {
      mos(ACCEPTED).when(BEN, decline).refused(HelpRefusal.ALREADY_ANSWERED);
    }

    @Test
    void refusesWhatWasWithdrawn() {
      mos(WITHDRAWN).when(BEN, decline).refused(HelpRefusal.WITHDRAWN);
    }

    @Test
    void refusesAStandingOffer() {
      toBen().given(STANDING).when(BEN, decline).refused(HelpRefusal.STANDING_OFFER);
    }
  }

  @Nested
  class Withdraw {
    private final WithdrawOffer withdraw = new WithdrawOffer(OFFER, null);

    @Test
    void takesAnOpenOfferBack() {
      mos().when(MO, withdraw).stores(WITHDRAWN).decidesFurther();
    }

    @Test
    void leavesRoomForAnotherOffer() {
      mos().when(MO, withdraw).stores(WITHDRAWN).frees(Kind.OFFER, REQUEST + "/" + MO);
    }

    @Test
    void opensTheRequestAgain() {
      mos(ACCEPTED)
          .when(MO, withdraw)
          .stores(WITHDRAWN)
          .decidesFurther(new ReopenHelpRequest(REQUEST, OFFER));
    }

    @Test
    void isRefusedWhereTheRequestIsClosed() {
      mos(ACCEPTED)
          .refusingFurther(HelpRefusal.CLOSED)
          .when(MO, withdraw)
          .refused(HelpRefusal.CLOSED);
    }

    @Test
    void worksForHelpersWhoWereRemoved() {
      mos()
          .with(new MemberRemoved(GROUP, MO, AMARA, Text.of("unkind")))
          .when(MO, withdraw)
          .stores(WITHDRAWN);
    }

    @Test
    void takesAStandingOfferBack() {
      toBen().given(STANDING).when(MO, withdraw).stores(new OfferWithdrawn(OFFER, null, MO));
    }

    @Test
    void refusesAllButTheHelper() {
      mos().when(BEN, withdraw).refused(HelpRefusal.ONLY_THE_HELPER);
    }

    @Test
    void refusesOthersAStandingOffer() {
      toBen().given(STANDING).when(ZOE, withdraw).refused(HelpRefusal.ONLY_THE_HELPER);
    }

    @Test
    void refusesAfterANo() {
      mos(DECLINED).when(MO, withdraw).refused(HelpRefusal.ALREADY_ANSWERED);
    }

    @Test
    void refusesASecondTime() {
      mos(WITHDRAWN).when(MO, withdraw).refused(HelpRefusal.WITHDRAWN);
    }

    @Test
    void hidesOffersOfAPrivateGroup() {
      offer
          .with(privateGroup())
          .with(BENS_REQUEST)
          .given(new HelpOffered(OFFER, REQUEST, MO, null))
          .when(ZOE, withdraw)
          .refused(DiscussionRefusal.NO_SUCH_POST);
    }
  }
}
