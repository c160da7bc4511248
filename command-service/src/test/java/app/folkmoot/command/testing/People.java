package app.folkmoot.command.testing;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupEvent.GroupArchived;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberBanned;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import java.util.List;
import java.util.UUID;

/**
 * Names for people and one group, and their pasts: amara owns the group, mo moderates it, ben is in
 * it, zoe is not, vic was banned from it.
 */
public final class People {
  public static final UUID AMARA = new UUID(1, 1);
  public static final UUID MO = new UUID(1, 2);
  public static final UUID BEN = new UUID(1, 3);
  public static final UUID ZOE = new UUID(1, 4);
  public static final UUID VIC = new UUID(1, 5);
  public static final UUID GROUP = new UUID(2, 1);

  private People() {}

  public static DomainEvent registered(UUID memberId) {
    return new MemberRegistered(memberId, AccountKind.PERSON, Text.of("Somebody"));
  }

  public static GroupCreated group(Visibility visibility, JoinPolicy joinPolicy) {
    return new GroupCreated(
        GROUP,
        AMARA,
        "gardeners",
        "Gardeners",
        "Growing things",
        GroupKind.COMMUNITY,
        visibility,
        joinPolicy,
        List.of("plants"),
        List.of("en"));
  }

  public static DomainEvent joined(UUID memberId) {
    return new MemberJoined(GROUP, memberId, JoinedVia.OPEN, null);
  }

  public static DomainEvent role(UUID memberId, GroupRole role) {
    return new GroupRoleAssigned(GROUP, memberId, role);
  }

  public static DomainEvent archived() {
    return new GroupArchived(GROUP);
  }

  /** The group and everybody's part in it. */
  public static DomainEvent[] groupWithPeople(Visibility visibility, JoinPolicy joinPolicy) {
    return new DomainEvent[] {
      registered(AMARA),
      registered(MO),
      registered(BEN),
      registered(ZOE),
      registered(VIC),
      group(visibility, joinPolicy),
      joined(AMARA),
      role(AMARA, GroupRole.OWNER),
      joined(MO),
      role(MO, GroupRole.MODERATOR),
      joined(BEN),
      new MemberBanned(GROUP, VIC, AMARA, Text.of("unkind"))
    };
  }

  /** The same for a public group anybody may join. */
  public static DomainEvent[] openGroup() {
    return groupWithPeople(Visibility.PUBLIC, JoinPolicy.OPEN);
  }

  /** The same for a private group. */
  public static DomainEvent[] privateGroup() {
    return groupWithPeople(Visibility.PRIVATE, JoinPolicy.INVITE);
  }
}
