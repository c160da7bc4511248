package app.folkmoot.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import app.folkmoot.command.groups.GroupCommand.ArchiveGroup;
import app.folkmoot.command.groups.GroupCommand.AssignGroupRole;
import app.folkmoot.command.groups.GroupCommand.CreateGroup;
import app.folkmoot.command.groups.GroupCommand.GiveUpGroupRole;
import app.folkmoot.command.groups.GroupCommand.UpdateGroup;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Claims;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.groups.GroupEvent.GroupArchived;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupEvent.GroupUpdated;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A group: its settings and the few people with a role in it. That it never loses its last owner is
 * decided here and nowhere else.
 */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class Group {
  /** Few enough that a command never waits for them to be read. */
  static final int MOST_PEOPLE_WITH_A_ROLE = 50;

  @AggregateIdentifier private UUID groupId;
  private Settings settings;
  private boolean archived;
  private final Map<UUID, GroupRole> roles = new HashMap<>();

  /** What an owner may change. */
  private record Settings(
      String name,
      String purpose,
      GroupKind kind,
      Visibility visibility,
      JoinPolicy joinPolicy,
      List<String> topics,
      List<String> languages) {

    Settings with(UpdateGroup change) {
      return new Settings(
          changed(change.name(), name),
          changed(change.purpose(), purpose),
          changed(change.kind(), kind),
          changed(change.visibility(), visibility),
          changed(change.joinPolicy(), joinPolicy),
          changed(change.topics(), topics),
          changed(change.languages(), languages));
    }

    private static <T> T changed(@Nullable T change, T before) {
      return change == null ? before : change;
    }
  }

  Group() {}

  @CommandHandler
  Group(CreateGroup command, Actor actor, Ids ids, Claims claims) {
    refuseOpenDoorToPrivate(command.visibility(), command.joinPolicy());
    UUID newId = ids.next();
    Refused.when(
        !claims.take(Claims.Kind.GROUP_SLUG, command.slug(), newId), GroupRefusal.SLUG_TAKEN);
    UUID founderId = actor.memberId();
    apply(
            new GroupCreated(
                newId,
                founderId,
                command.slug(),
                command.name(),
                command.purpose(),
                command.kind(),
                command.visibility(),
                command.joinPolicy(),
                command.topics(),
                command.languages()))
        .andThen(() -> foundMembership(newId, founderId))
        .andThenApply(() -> new GroupRoleAssigned(newId, founderId, GroupRole.OWNER));
  }

  private static void foundMembership(UUID groupId, UUID founderId) {
    try {
      createNew(Membership.class, () -> new Membership(groupId, founderId));
    } catch (Exception e) {
      throw new IllegalStateException("the founder's membership could not be made", e);
    }
  }

  @CommandHandler
  void handle(UpdateGroup command, Actor actor, Standings standings) {
    ownedBy(actor, standings);
    refuseArchived();
    Settings after = settings.with(command);
    refuseOpenDoorToPrivate(after.visibility(), after.joinPolicy());
    Refused.when(after.equals(settings), GroupRefusal.NOTHING_CHANGED);
    apply(
        new GroupUpdated(
            groupId,
            after.name(),
            after.purpose(),
            after.kind(),
            after.visibility(),
            after.joinPolicy(),
            after.topics(),
            after.languages()));
  }

  @CommandHandler
  void handle(ArchiveGroup command, Actor actor, Standings standings) {
    ownedBy(actor, standings);
    refuseArchived();
    apply(new GroupArchived(groupId));
  }

  @CommandHandler
  void handle(AssignGroupRole command, Actor actor, Standings standings) {
    GroupAccess.seen(groupId, actor, standings);
    boolean stepsDown = actor.isMember(command.memberId()) && command.role() == GroupRole.NONE;
    Refused.when(!stepsDown && !owns(actor.memberId()), GroupRefusal.ONLY_OWNERS);
    GroupRole before = roleOf(command.memberId());
    Refused.when(before == command.role(), GroupRefusal.NOTHING_CHANGED);
    if (before == GroupRole.NONE) {
      Refused.when(
          !standings
              .inGroup(groupId, command.memberId())
              .map(Standings.GroupStanding::member)
              .orElse(false),
          GroupRefusal.NOT_A_MEMBER);
      Refused.when(roles.size() >= MOST_PEOPLE_WITH_A_ROLE, GroupRefusal.TOO_MANY_ROLES);
    }
    assign(command.memberId(), command.role());
  }

  @CommandHandler
  void handle(GiveUpGroupRole command) {
    if (roleOf(command.memberId()) != GroupRole.NONE) {
      assign(command.memberId(), GroupRole.NONE);
    }
  }

  private void assign(UUID memberId, GroupRole role) {
    boolean lastOwner =
        owns(memberId) && roles.values().stream().filter(GroupRole.OWNER::equals).count() == 1;
    Refused.when(lastOwner && role != GroupRole.OWNER, GroupRefusal.LAST_OWNER);
    apply(new GroupRoleAssigned(groupId, memberId, role));
  }

  private void ownedBy(Actor actor, Standings standings) {
    GroupAccess.seen(groupId, actor, standings);
    Refused.when(!owns(actor.memberId()), GroupRefusal.ONLY_OWNERS);
  }

  private void refuseArchived() {
    Refused.when(archived, GroupRefusal.ARCHIVED);
  }

  private static void refuseOpenDoorToPrivate(Visibility visibility, JoinPolicy joinPolicy) {
    Refused.when(
        visibility == Visibility.PRIVATE && joinPolicy != JoinPolicy.INVITE,
        GroupRefusal.PRIVATE_MEANS_INVITE);
  }

  private boolean owns(UUID memberId) {
    return roleOf(memberId) == GroupRole.OWNER;
  }

  private GroupRole roleOf(UUID memberId) {
    return roles.getOrDefault(memberId, GroupRole.NONE);
  }

  @EventSourcingHandler
  void on(GroupCreated event) {
    groupId = event.groupId();
    settings =
        new Settings(
            event.name(),
            event.purpose(),
            event.kind(),
            event.visibility(),
            event.joinPolicy(),
            event.topics(),
            event.languages());
  }

  @EventSourcingHandler
  void on(GroupUpdated event) {
    settings =
        new Settings(
            event.name(),
            event.purpose(),
            event.kind(),
            event.visibility(),
            event.joinPolicy(),
            event.topics(),
            event.languages());
  }

  @EventSourcingHandler
  void on(GroupArchived event) {
    archived = true;
  }

  @EventSourcingHandler
  void on(GroupRoleAssigned event) {
    if (event.role() == GroupRole.NONE) {
      roles.remove(event.memberId());
    } else {
      roles.put(event.memberId(), event.role());
    }
  }
}
