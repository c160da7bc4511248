package app.folkmoot.command.groups;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.VIC;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.groupWithPeople;
import static app.folkmoot.command.testing.People.joined;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;
import static app.folkmoot.command.testing.People.role;

import app.folkmoot.command.groups.GroupCommand.GiveUpGroupRole;
import app.folkmoot.command.groups.MembershipCommand.AcceptInvitation;
import app.folkmoot.command.groups.MembershipCommand.ApproveMembership;
import app.folkmoot.command.groups.MembershipCommand.BanMember;
import app.folkmoot.command.groups.MembershipCommand.DeclineMembership;
import app.folkmoot.command.groups.MembershipCommand.InviteMember;
import app.folkmoot.command.groups.MembershipCommand.JoinGroup;
import app.folkmoot.command.groups.MembershipCommand.LeaveGroup;
import app.folkmoot.command.groups.MembershipCommand.RemoveMember;
import app.folkmoot.command.groups.MembershipCommand.RequestMembership;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberBanned;
import app.folkmoot.events.groups.MembershipEvent.MemberInvited;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import app.folkmoot.events.groups.MembershipEvent.MemberRemoved;
import app.folkmoot.events.groups.MembershipEvent.MembershipDeclined;
import app.folkmoot.events.groups.MembershipEvent.MembershipRequested;
import app.folkmoot.events.groups.Visibility;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final UUID NOBODY = new UUID(8, 8);

  private final CommandFixture<Membership> membership = new CommandFixture<>(Membership.class);

  private CommandFixture<Membership> inOpenGroup() {
    return membership.with(openGroup());
  }

  private CommandFixture<Membership> inGroupOnRequest() {
    return membership.with(groupWithPeople(Visibility.PUBLIC, JoinPolicy.REQUEST));
  }

  private CommandFixture<Membership> inPrivateGroup() {
    return membership.with(privateGroup());
  }

  private static DomainEvent requested(UUID memberId) {
    return new MembershipRequested(GROUP, memberId, null);
  }

  private static DomainEvent invited(UUID memberId) {
    return new MemberInvited(GROUP, memberId, AMARA);
  }

  private static DomainEvent banned(UUID memberId) {
    return new MemberBanned(GROUP, memberId, AMARA, Text.of("unkind"));
  }

  @Nested
  class Join {
    private final JoinGroup join = new JoinGroup(GROUP);

    @Test
    void letsAnybodyIntoAnOpenGroup() {
      inOpenGroup().when(ZOE, join).stores(new MemberJoined(GROUP, ZOE, JoinedVia.OPEN, null));
    }

    @Test
    void letsThoseWhoLeftComeBack() {
      inOpenGroup()
          .given(joined(ZOE), new MemberLeft(GROUP, ZOE))
          .when(ZOE, join)
          .stores(new MemberJoined(GROUP, ZOE, JoinedVia.OPEN, null));
    }

    @Test
    void letsThoseWhoWereRemovedComeBack() {
      inOpenGroup()
          .given(joined(ZOE), new MemberRemoved(GROUP, ZOE, AMARA, Text.of("away too long")))
          .when(ZOE, join)
          .stores(new MemberJoined(GROUP, ZOE, JoinedVia.OPEN, null));
    }

    @Test
    void refusesASecondJoin() {
      inOpenGroup().given(joined(BEN)).when(BEN, join).refused(GroupRefusal.ALREADY_MEMBER);
    }

    @Test
    void refusesTheBanned() {
      inOpenGroup().given(banned(VIC)).when(VIC, join).refused(GroupRefusal.BANNED);
    }

    @Test
    void refusesAnArchivedGroup() {
      inOpenGroup().with(archived()).when(ZOE, join).refused(GroupRefusal.ARCHIVED);
    }

    @Test
    void refusesWhereOneAsksFirst() {
      inGroupOnRequest().when(ZOE, join).refused(GroupRefusal.ASK_FIRST);
    }

    @Test
    void refusesWhereOneIsInvited() {
      membership
          .with(groupWithPeople(Visibility.PUBLIC, JoinPolicy.INVITE))
          .when(ZOE, join)
          .refused(GroupRefusal.INVITED_ONLY);
    }

    @Test
    void hidesAPrivateGroup() {
      inPrivateGroup().when(ZOE, join).refused(GroupRefusal.NO_SUCH_GROUP);
    }

    @Test
    void knowsNoOtherGroup() {
      inOpenGroup().when(ZOE, new JoinGroup(NOBODY)).refused(GroupRefusal.NO_SUCH_GROUP);
    }
  }

  @Nested
  class Request {
    private final RequestMembership request = new RequestMembership(GROUP, "let me in");

    @Test
    void asksToBeLetIn() {
      inGroupOnRequest()
          .when(ZOE, request)
          .stores(new MembershipRequested(GROUP, ZOE, Text.of("let me in")));
    }

    @Test
    void needsNoMessage() {
      inGroupOnRequest().when(ZOE, new RequestMembership(GROUP, null)).stores(requested(ZOE));
    }

    @Test
    void asksAgainAfterANo() {
      inGroupOnRequest()
          .given(requested(ZOE), new MembershipDeclined(GROUP, ZOE, AMARA))
          .when(ZOE, request)
          .stores(new MembershipRequested(GROUP, ZOE, Text.of("let me in")));
    }

    @Test
    void refusesASecondRequest() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(ZOE, request)
          .refused(GroupRefusal.ALREADY_REQUESTED);
    }

    @Test
    void refusesTheInvited() {
      inGroupOnRequest()
          .given(invited(ZOE))
          .when(ZOE, request)
          .refused(GroupRefusal.ALREADY_INVITED);
    }

    @Test
    void refusesMembers() {
      inGroupOnRequest().given(joined(BEN)).when(BEN, request).refused(GroupRefusal.ALREADY_MEMBER);
    }

    @Test
    void refusesTheBanned() {
      inGroupOnRequest().given(banned(VIC)).when(VIC, request).refused(GroupRefusal.BANNED);
    }

    @Test
    void refusesWhereTheDoorIsOpen() {
      inOpenGroup().when(ZOE, request).refused(GroupRefusal.NO_NEED_TO_ASK);
    }

    @Test
    void refusesWhereOneIsInvited() {
      membership
          .with(groupWithPeople(Visibility.PUBLIC, JoinPolicy.INVITE))
          .when(ZOE, request)
          .refused(GroupRefusal.INVITED_ONLY);
    }

    @Test
    void refusesAnArchivedGroup() {
      inGroupOnRequest().with(archived()).when(ZOE, request).refused(GroupRefusal.ARCHIVED);
    }
  }

  @Nested
  class Approve {
    private final ApproveMembership approve = new ApproveMembership(GROUP, ZOE);

    @Test
    void letsThemInAndNamesWhoDid() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(MO, approve)
          .stores(new MemberJoined(GROUP, ZOE, JoinedVia.APPROVAL, MO));
    }

    @Test
    void refusesPlainMembers() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(BEN, approve)
          .refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesThemselves() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(ZOE, approve)
          .refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesWhoNeverAsked() {
      inGroupOnRequest().when(MO, approve).refused(GroupRefusal.NOT_REQUESTED);
    }

    @Test
    void tellsOthersNothingOfWhoAsked() {
      inGroupOnRequest().when(BEN, approve).refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesMembers() {
      inGroupOnRequest()
          .given(requested(ZOE), joined(ZOE))
          .when(MO, approve)
          .refused(GroupRefusal.ALREADY_MEMBER);
    }

    @Test
    void refusesAnArchivedGroup() {
      inGroupOnRequest()
          .with(archived())
          .given(requested(ZOE))
          .when(MO, approve)
          .refused(GroupRefusal.ARCHIVED);
    }
  }

  @Nested
  class Decline {
    private final DeclineMembership decline = new DeclineMembership(GROUP, ZOE);

    @Test
    void saysNoToARequest() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(MO, decline)
          .stores(new MembershipDeclined(GROUP, ZOE, MO));
    }

    @Test
    void letsTheInvitedSayNo() {
      inPrivateGroup()
          .given(invited(ZOE))
          .when(ZOE, decline)
          .stores(new MembershipDeclined(GROUP, ZOE, ZOE));
    }

    @Test
    void takesAnInvitationBack() {
      inPrivateGroup()
          .given(invited(ZOE))
          .when(AMARA, decline)
          .stores(new MembershipDeclined(GROUP, ZOE, AMARA));
    }

    @Test
    void refusesOthers() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(BEN, decline)
          .refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesWhatIsNotPending() {
      inGroupOnRequest().when(MO, decline).refused(GroupRefusal.NOT_REQUESTED);
    }

    @Test
    void refusesMembers() {
      inGroupOnRequest().given(joined(ZOE)).when(MO, decline).refused(GroupRefusal.ALREADY_MEMBER);
    }
  }

  @Nested
  class Invite {
    private final InviteMember invite = new InviteMember(GROUP, ZOE);

    @Test
    void asksSomebodyIn() {
      inPrivateGroup().when(MO, invite).stores(new MemberInvited(GROUP, ZOE, MO));
    }

    @Test
    void refusesPlainMembers() {
      inPrivateGroup().when(BEN, invite).refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void hidesAPrivateGroup() {
      inPrivateGroup().when(ZOE, invite).refused(GroupRefusal.NO_SUCH_GROUP);
    }

    @Test
    void refusesStrangersToTheCommunity() {
      inPrivateGroup()
          .when(MO, new InviteMember(GROUP, NOBODY))
          .refused(GroupRefusal.NO_SUCH_MEMBER);
    }

    @Test
    void refusesTheBanned() {
      inPrivateGroup().given(banned(ZOE)).when(MO, invite).refused(GroupRefusal.BANNED);
    }

    @Test
    void refusesMembers() {
      inPrivateGroup().given(joined(ZOE)).when(MO, invite).refused(GroupRefusal.ALREADY_MEMBER);
    }

    @Test
    void refusesASecondInvitation() {
      inPrivateGroup().given(invited(ZOE)).when(MO, invite).refused(GroupRefusal.ALREADY_INVITED);
    }

    @Test
    void refusesThoseWhoAsked() {
      inGroupOnRequest()
          .given(requested(ZOE))
          .when(MO, invite)
          .refused(GroupRefusal.ALREADY_REQUESTED);
    }

    @Test
    void refusesAnArchivedGroup() {
      inPrivateGroup().with(archived()).when(MO, invite).refused(GroupRefusal.ARCHIVED);
    }
  }

  @Nested
  class Accept {
    private final AcceptInvitation accept = new AcceptInvitation(GROUP);

    @Test
    void letsTheInvitedIn() {
      inPrivateGroup()
          .given(invited(ZOE))
          .when(ZOE, accept)
          .stores(new MemberJoined(GROUP, ZOE, JoinedVia.INVITATION, null));
    }

    @Test
    void refusesTheUninvited() {
      inOpenGroup().when(ZOE, accept).refused(GroupRefusal.NOT_INVITED);
    }

    @Test
    void hidesAPrivateGroup() {
      inPrivateGroup().when(ZOE, accept).refused(GroupRefusal.NO_SUCH_GROUP);
    }

    @Test
    void refusesAfterTheInvitationWasTakenBack() {
      inOpenGroup()
          .given(invited(ZOE), new MembershipDeclined(GROUP, ZOE, AMARA))
          .when(ZOE, accept)
          .refused(GroupRefusal.NOT_INVITED);
    }

    @Test
    void refusesTheBanned() {
      inOpenGroup().given(invited(VIC), banned(VIC)).when(VIC, accept).refused(GroupRefusal.BANNED);
    }

    @Test
    void refusesMembers() {
      inPrivateGroup().given(joined(BEN)).when(BEN, accept).refused(GroupRefusal.ALREADY_MEMBER);
    }

    @Test
    void refusesAnArchivedGroup() {
      inPrivateGroup()
          .with(archived())
          .given(invited(ZOE))
          .when(ZOE, accept)
          .refused(GroupRefusal.ARCHIVED);
    }
  }

  @Nested
  class Leave {
    private final LeaveGroup leave = new LeaveGroup(GROUP);

    @Test
    void endsTheMembership() {
      inOpenGroup()
          .given(joined(BEN))
          .when(BEN, leave)
          .stores(new MemberLeft(GROUP, BEN))
          .decidesFurther();
    }

    @Test
    void givesTheRoleUpFirst() {
      inOpenGroup()
          .given(joined(MO))
          .when(MO, leave)
          .stores(new MemberLeft(GROUP, MO))
          .decidesFurther(new GiveUpGroupRole(GROUP, MO));
    }

    @Test
    void isRefusedWhereTheRoleCannotGo() {
      inOpenGroup()
          .given(joined(AMARA))
          .refusingFurther(GroupRefusal.LAST_OWNER)
          .when(AMARA, leave)
          .refused(GroupRefusal.LAST_OWNER);
    }

    @Test
    void worksInAnArchivedGroup() {
      inOpenGroup()
          .with(archived())
          .given(joined(BEN))
          .when(BEN, leave)
          .stores(new MemberLeft(GROUP, BEN));
    }

    @Test
    void refusesOutsiders() {
      inOpenGroup().when(ZOE, leave).refused(GroupRefusal.NOT_A_MEMBER);
    }
  }

  @Nested
  class Remove {
    private RemoveMember remove(UUID memberId) {
      return new RemoveMember(GROUP, memberId, "off topic for months");
    }

    @Test
    void endsSomebodysMembership() {
      inOpenGroup()
          .given(joined(BEN))
          .when(MO, remove(BEN))
          .stores(new MemberRemoved(GROUP, BEN, MO, Text.of("off topic for months")))
          .decidesFurther();
    }

    @Test
    void givesTheRoleUpFirst() {
      inOpenGroup()
          .given(joined(MO))
          .when(AMARA, remove(MO))
          .stores(new MemberRemoved(GROUP, MO, AMARA, Text.of("off topic for months")))
          .decidesFurther(new GiveUpGroupRole(GROUP, MO));
    }

    @Test
    void letsAnOwnerRemoveAnother() {
      inOpenGroup()
          .with(joined(ZOE), role(ZOE, GroupRole.OWNER))
          .given(joined(AMARA))
          .when(ZOE, remove(AMARA))
          .stores(new MemberRemoved(GROUP, AMARA, ZOE, Text.of("off topic for months")))
          .decidesFurther(new GiveUpGroupRole(GROUP, AMARA));
    }

    @Test
    void refusesModeratorsAgainstOwners() {
      inOpenGroup().given(joined(AMARA)).when(MO, remove(AMARA)).refused(GroupRefusal.ONLY_OWNERS);
    }

    @Test
    void refusesPlainMembers() {
      inOpenGroup()
          .given(joined(BEN))
          .when(BEN, remove(MO))
          .refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesOneself() {
      inOpenGroup().given(joined(MO)).when(MO, remove(MO)).refused(GroupRefusal.NOT_YOURSELF);
    }

    @Test
    void refusesOutsiders() {
      inOpenGroup().when(MO, remove(ZOE)).refused(GroupRefusal.NOT_A_MEMBER);
    }

    @Test
    void refusesStrangersToTheCommunity() {
      inOpenGroup().when(MO, remove(NOBODY)).refused(GroupRefusal.NO_SUCH_MEMBER);
    }
  }

  @Nested
  class Ban {
    private BanMember ban(UUID memberId) {
      return new BanMember(GROUP, memberId, "unkind");
    }

    @Test
    void keepsAMemberOut() {
      inOpenGroup()
          .given(joined(BEN))
          .when(MO, ban(BEN))
          .stores(
              new MemberRemoved(GROUP, BEN, MO, Text.of("unkind")),
              new MemberBanned(GROUP, BEN, MO, Text.of("unkind")))
          .decidesFurther();
    }

    @Test
    void keepsOutWhoWasNeverIn() {
      inOpenGroup().when(MO, ban(ZOE)).stores(new MemberBanned(GROUP, ZOE, MO, Text.of("unkind")));
    }

    @Test
    void givesTheRoleUpFirst() {
      inOpenGroup()
          .given(joined(MO))
          .when(AMARA, ban(MO))
          .stores(
              new MemberRemoved(GROUP, MO, AMARA, Text.of("unkind")),
              new MemberBanned(GROUP, MO, AMARA, Text.of("unkind")))
          .decidesFurther(new GiveUpGroupRole(GROUP, MO));
    }

    @Test
    void refusesModeratorsAgainstOwners() {
      inOpenGroup().given(joined(AMARA)).when(MO, ban(AMARA)).refused(GroupRefusal.ONLY_OWNERS);
    }

    @Test
    void isRefusedWhereTheRoleCannotGo() {
      inOpenGroup()
          .with(joined(ZOE), role(ZOE, GroupRole.OWNER))
          .given(joined(AMARA))
          .refusingFurther(GroupRefusal.LAST_OWNER)
          .when(ZOE, ban(AMARA))
          .refused(GroupRefusal.LAST_OWNER);
    }

    @Test
    void refusesPlainMembers() {
      inOpenGroup().when(BEN, ban(ZOE)).refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesTheBannedAsJudges() {
      inOpenGroup().when(VIC, ban(ZOE)).refused(GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    }

    @Test
    void refusesASecondBan() {
      inOpenGroup().given(banned(VIC)).when(MO, ban(VIC)).refused(GroupRefusal.ALREADY_BANNED);
    }

    @Test
    void refusesOneself() {
      inOpenGroup().given(joined(MO)).when(MO, ban(MO)).refused(GroupRefusal.NOT_YOURSELF);
    }
  }
}
