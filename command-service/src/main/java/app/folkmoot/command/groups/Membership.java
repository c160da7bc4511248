package app.folkmoot.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.FurtherCommands;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.GroupStanding;
import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent;
import app.folkmoot.events.groups.MembershipEvent.MemberBanned;
import app.folkmoot.events.groups.MembershipEvent.MemberInvited;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import app.folkmoot.events.groups.MembershipEvent.MemberRemoved;
import app.folkmoot.events.groups.MembershipEvent.MembershipDeclined;
import app.folkmoot.events.groups.MembershipEvent.MembershipRequested;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One person's membership in one group, from the first request or invitation on.
 *
 * <p>Every handler may make it, so that who may not ask learns nothing from whether it is there.
 */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class Membership {
  @AggregateIdentifier private UUID membershipId;
  private Standings.Membership status = Standings.Membership.NONE;

  Membership() {}

  /** The membership of a group's founder. */
  Membership(UUID groupId, UUID founderId) {
    apply(new MemberJoined(groupId, founderId, JoinedVia.FOUNDING, null));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(JoinGroup command, Actor actor, Standings standings) {
    GroupStanding group = open(command.groupId(), actor, standings);
    refuseMember();
    Refused.when(group.joinPolicy() == JoinPolicy.REQUEST, GroupRefusal.ASK_FIRST);
    Refused.when(group.joinPolicy() == JoinPolicy.INVITE, GroupRefusal.INVITED_ONLY);
    apply(new MemberJoined(command.groupId(), actor.memberId(), JoinedVia.OPEN, null));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RequestMembership command, Actor actor, Standings standings) {
    GroupStanding group = open(command.groupId(), actor, standings);
    refuseMember();
    Refused.when(status == Standings.Membership.REQUESTED, GroupRefusal.ALREADY_REQUESTED);
    Refused.when(status == Standings.Membership.INVITED, GroupRefusal.ALREADY_INVITED);
    Refused.when(group.joinPolicy() == JoinPolicy.OPEN, GroupRefusal.NO_NEED_TO_ASK);
    Refused.when(group.joinPolicy() == JoinPolicy.INVITE, GroupRefusal.INVITED_ONLY);
    apply(
        new MembershipRequested(
            command.groupId(), actor.memberId(), Text.ofNullable(command.message())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AcceptInvitation command, Actor actor, Standings standings) {
    open(command.groupId(), actor, standings);
    refuseMember();
    Refused.when(status != Standings.Membership.INVITED, GroupRefusal.NOT_INVITED);
    apply(new MemberJoined(command.groupId(), actor.memberId(), JoinedVia.INVITATION, null));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ApproveMembership command, Actor actor, Standings standings) {
    GroupStanding group = GroupAccess.lookedAfter(command.groupId(), actor, standings);
    Refused.when(group.archived(), GroupRefusal.ARCHIVED);
    refuseMember();
    Refused.when(status != Standings.Membership.REQUESTED, GroupRefusal.NOT_REQUESTED);
    apply(
        new MemberJoined(
            command.groupId(), command.memberId(), JoinedVia.APPROVAL, actor.memberId()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DeclineMembership command, Actor actor, Standings standings) {
    if (actor.isMember(command.memberId())) {
      GroupAccess.seen(command.groupId(), actor, standings);
    } else {
      GroupAccess.lookedAfter(command.groupId(), actor, standings);
    }
    refuseMember();
    boolean pending =
        status == Standings.Membership.REQUESTED || status == Standings.Membership.INVITED;
    Refused.when(!pending, GroupRefusal.NOT_REQUESTED);
    apply(new MembershipDeclined(command.groupId(), command.memberId(), actor.memberId()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(InviteMember command, Actor actor, Standings standings) {
    GroupStanding group = GroupAccess.lookedAfter(command.groupId(), actor, standings);
    Refused.when(group.archived(), GroupRefusal.ARCHIVED);
    refuseUnknown(command.memberId(), standings);
    refuseMember();
    Refused.when(status == Standings.Membership.BANNED, GroupRefusal.BANNED);
    Refused.when(status == Standings.Membership.REQUESTED, GroupRefusal.ALREADY_REQUESTED);
    Refused.when(status == Standings.Membership.INVITED, GroupRefusal.ALREADY_INVITED);
    apply(new MemberInvited(command.groupId(), command.memberId(), actor.memberId()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(LeaveGroup command, Actor actor, Standings standings, FurtherCommands further) {
    GroupStanding group = GroupAccess.seen(command.groupId(), actor, standings);
    Refused.when(status != Standings.Membership.MEMBER, GroupRefusal.NOT_A_MEMBER);
    giveUpRole(group, actor.memberId(), further);
    apply(new MemberLeft(command.groupId(), actor.memberId()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RemoveMember command, Actor actor, Standings standings, FurtherCommands further) {
    GroupStanding theirs = sendAway(command.groupId(), command.memberId(), actor, standings);
    Refused.when(status != Standings.Membership.MEMBER, GroupRefusal.NOT_A_MEMBER);
    giveUpRole(theirs, command.memberId(), further);
    apply(
        new MemberRemoved(
            command.groupId(), command.memberId(), actor.memberId(), Text.of(command.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(BanMember command, Actor actor, Standings standings, FurtherCommands further) {
    GroupStanding theirs = sendAway(command.groupId(), command.memberId(), actor, standings);
    Refused.when(status == Standings.Membership.BANNED, GroupRefusal.ALREADY_BANNED);
    giveUpRole(theirs, command.memberId(), further);
    Text reason = Text.of(command.reason());
    if (status == Standings.Membership.MEMBER) {
      // Whoever counts members has only to look at who joined, left and was removed.
      apply(new MemberRemoved(command.groupId(), command.memberId(), actor.memberId(), reason));
    }
    apply(new MemberBanned(command.groupId(), command.memberId(), actor.memberId(), reason));
  }

  /** Whether the actor may send the person away; answers how that person stands to the group. */
  private static GroupStanding sendAway(
      UUID groupId, UUID memberId, Actor actor, Standings standings) {
    GroupStanding own = GroupAccess.lookedAfter(groupId, actor, standings);
    Refused.when(actor.isMember(memberId), GroupRefusal.NOT_YOURSELF);
    refuseUnknown(memberId, standings);
    GroupStanding theirs =
        standings
            .inGroup(groupId, memberId)
            .orElseThrow(() -> new Refused(GroupRefusal.NO_SUCH_GROUP));
    Refused.when(
        theirs.role() == GroupRole.OWNER && own.role() != GroupRole.OWNER,
        GroupRefusal.ONLY_OWNERS);
    return theirs;
  }

  private static void giveUpRole(GroupStanding standing, UUID memberId, FurtherCommands further) {
    if (standing.role() != GroupRole.NONE) {
      further.decide(new GiveUpGroupRole(standing.groupId(), memberId));
    }
  }

  /** The group, if the actor may come into it at all. */
  private GroupStanding open(UUID groupId, Actor actor, Standings standings) {
    GroupStanding group = GroupAccess.seen(groupId, actor, standings);
    Refused.when(status == Standings.Membership.BANNED, GroupRefusal.BANNED);
    Refused.when(group.archived(), GroupRefusal.ARCHIVED);
    return group;
  }

  private void refuseMember() {
    Refused.when(status == Standings.Membership.MEMBER, GroupRefusal.ALREADY_MEMBER);
  }

  private static void refuseUnknown(UUID memberId, Standings standings) {
    Refused.when(!standings.isMemberOfCommunity(memberId), GroupRefusal.NO_SUCH_MEMBER);
  }

  @EventSourcingHandler
  void on(MembershipEvent event) {
    membershipId = MembershipCommand.membershipId(event.groupId(), event.memberId());
    status =
        switch (event) {
          case MembershipRequested e -> Standings.Membership.REQUESTED;
          case MemberInvited e -> Standings.Membership.INVITED;
          case MemberJoined e -> Standings.Membership.MEMBER;
          case MemberBanned e -> Standings.Membership.BANNED;
          case MembershipDeclined e -> Standings.Membership.NONE;
          case MemberLeft e -> Standings.Membership.NONE;
          case MemberRemoved e -> Standings.Membership.NONE;
        };
  }
}
