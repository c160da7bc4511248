package app.folkmoot.command.groups;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.group;
import static app.folkmoot.command.testing.People.joined;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;
import static app.folkmoot.command.testing.People.role;

import app.folkmoot.command.groups.GroupCommand.ArchiveGroup;
import app.folkmoot.command.groups.GroupCommand.AssignGroupRole;
import app.folkmoot.command.groups.GroupCommand.CreateGroup;
import app.folkmoot.command.groups.GroupCommand.GiveUpGroupRole;
import app.folkmoot.command.groups.GroupCommand.UpdateGroup;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.command.testing.World;
import app.folkmoot.events.groups.GroupEvent.GroupArchived;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupEvent.GroupUpdated;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.Visibility;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupTest {
  private final CommandFixture<Group> group = new CommandFixture<>(Group.class);

  private CommandFixture<Group> ownedByAmara() {
    return group
        .with(openGroup())
        .given(
            group(Visibility.PUBLIC, JoinPolicy.OPEN),
            role(AMARA, GroupRole.OWNER),
            role(MO, GroupRole.MODERATOR));
  }

  @Nested
  class Create {
    private CreateGroup create(Visibility visibility, JoinPolicy joinPolicy) {
      return new CreateGroup(
          "weavers",
          "Weavers",
          "Weaving",
          GroupKind.COMMUNITY,
          visibility,
          joinPolicy,
          List.of("looms"),
          List.of("en"));
    }

    @Test
    void makesItsFounderAMemberAndOwner() {
      UUID id = World.issued(1);
      group
          .when(AMARA, create(Visibility.PRIVATE, JoinPolicy.INVITE))
          .stores(
              new GroupCreated(
                  id,
                  AMARA,
                  "weavers",
                  "Weavers",
                  "Weaving",
                  GroupKind.COMMUNITY,
                  Visibility.PRIVATE,
                  JoinPolicy.INVITE,
                  List.of("looms"),
                  List.of("en")),
              new MemberJoined(id, AMARA, JoinedVia.FOUNDING, null),
              new GroupRoleAssigned(id, AMARA, GroupRole.OWNER));
    }

    @Test
    void refusesASlugThatIsTaken() {
      group.claimed("weavers");
      group
          .when(AMARA, create(Visibility.PUBLIC, JoinPolicy.OPEN))
          .refused(GroupRefusal.SLUG_TAKEN);
    }

    @Test
    void refusesAPrivateGroupThatAnybodyMayJoin() {
      group
          .when(AMARA, create(Visibility.PRIVATE, JoinPolicy.OPEN))
          .refused(GroupRefusal.PRIVATE_MEANS_INVITE);
    }
  }

  @Nested
  class Update {
    private UpdateGroup rename(String name) {
      return new UpdateGroup(GROUP, name, null, null, null, null, null, null, null);
    }

    private UpdateGroup hide(JoinPolicy joinPolicy) {
      return new UpdateGroup(
          GROUP, null, null, null, Visibility.PRIVATE, joinPolicy, List.of(), null, null);
    }

    @Test
    void keepsWhatIsLeftOut() {
      ownedByAmara()
          .when(AMARA, rename("Growers"))
          .stores(
              new GroupUpdated(
                  GROUP,
                  "Growers",
                  "Growing things",
                  GroupKind.COMMUNITY,
                  Visibility.PUBLIC,
                  JoinPolicy.OPEN,
                  List.of("plants"),
                  List.of("en")));
    }

    @Test
    void emptiesAListThatComesEmpty() {
      ownedByAmara()
          .when(AMARA, hide(JoinPolicy.INVITE))
          .stores(
              new GroupUpdated(
                  GROUP,
                  "Gardeners",
                  "Growing things",
                  GroupKind.COMMUNITY,
                  Visibility.PRIVATE,
                  JoinPolicy.INVITE,
                  List.of(),
                  List.of("en")));
    }

    @Test
    void refusesToHideAGroupThatStaysOpen() {
      ownedByAmara().when(AMARA, hide(JoinPolicy.OPEN)).refused(GroupRefusal.PRIVATE_MEANS_INVITE);
    }

    @Test
    void refusesWhatChangesNothing() {
      ownedByAmara().when(AMARA, rename("Gardeners")).refused(GroupRefusal.NOTHING_CHANGED);
    }

    @Test
    void refusesAllButOwners() {
      ownedByAmara().when(MO, rename("Growers")).refused(GroupRefusal.ONLY_OWNERS);
    }

    @Test
    void refusesAnArchivedGroup() {
      ownedByAmara()
          .given(archived())
          .when(AMARA, rename("Growers"))
          .refused(GroupRefusal.ARCHIVED);
    }

    @Test
    void hidesAPrivateGroupFromOutsiders() {
      group
          .with(privateGroup())
          .given(group(Visibility.PRIVATE, JoinPolicy.INVITE), role(AMARA, GroupRole.OWNER))
          .when(ZOE, rename("Growers"))
          .refused(GroupRefusal.NO_SUCH_GROUP);
    }
  }

  @Nested
  class Archive {
    private final ArchiveGroup archive = new ArchiveGroup(GROUP, null);

    @Test
    void closesTheGroup() {
      ownedByAmara().when(AMARA, archive).stores(new GroupArchived(GROUP));
    }

    @Test
    void refusesAllButOwners() {
      ownedByAmara().when(MO, archive).refused(GroupRefusal.ONLY_OWNERS);
    }

    @Test
    void refusesASecondTime() {
      ownedByAmara().given(archived()).when(AMARA, archive).refused(GroupRefusal.ARCHIVED);
    }
  }

  @Nested
  class AssignRole {
    private AssignGroupRole assign(UUID memberId, GroupRole role) {
      return new AssignGroupRole(GROUP, memberId, role, null);
    }

    @Test
    void makesAMemberAModerator() {
      ownedByAmara()
          .when(AMARA, assign(BEN, GroupRole.MODERATOR))
          .stores(new GroupRoleAssigned(GROUP, BEN, GroupRole.MODERATOR));
    }

    @Test
    void takesARoleAway() {
      ownedByAmara()
          .when(AMARA, assign(MO, GroupRole.NONE))
          .stores(new GroupRoleAssigned(GROUP, MO, GroupRole.NONE));
    }

    @Test
    void letsAModeratorStepDown() {
      ownedByAmara()
          .when(MO, assign(MO, GroupRole.NONE))
          .stores(new GroupRoleAssigned(GROUP, MO, GroupRole.NONE));
    }

    @Test
    void letsAnOwnerGoWhereAnotherStays() {
      ownedByAmara()
          .given(role(BEN, GroupRole.OWNER))
          .when(AMARA, assign(AMARA, GroupRole.NONE))
          .stores(new GroupRoleAssigned(GROUP, AMARA, GroupRole.NONE));
    }

    @Test
    void refusesToLoseTheLastOwner() {
      ownedByAmara().when(AMARA, assign(AMARA, GroupRole.NONE)).refused(GroupRefusal.LAST_OWNER);
    }

    @Test
    void refusesToMakeTheLastOwnerAModerator() {
      ownedByAmara()
          .when(AMARA, assign(AMARA, GroupRole.MODERATOR))
          .refused(GroupRefusal.LAST_OWNER);
    }

    @Test
    void refusesModeratorsWhoRaiseThemselves() {
      ownedByAmara().when(MO, assign(MO, GroupRole.OWNER)).refused(GroupRefusal.ONLY_OWNERS);
    }

    @Test
    void refusesOutsidersAsHolders() {
      ownedByAmara()
          .when(AMARA, assign(ZOE, GroupRole.MODERATOR))
          .refused(GroupRefusal.NOT_A_MEMBER);
    }

    @Test
    void refusesTheRoleTheyHaveAlready() {
      ownedByAmara()
          .when(AMARA, assign(MO, GroupRole.MODERATOR))
          .refused(GroupRefusal.NOTHING_CHANGED);
    }

    @Test
    void refusesMoreRolesThanAGroupCanHold() {
      ownedByAmara();
      for (int n = 2; n < Group.MOST_PEOPLE_WITH_A_ROLE; n++) {
        group.given(role(new UUID(9, n), GroupRole.MODERATOR));
      }
      group.when(AMARA, assign(BEN, GroupRole.MODERATOR)).refused(GroupRefusal.TOO_MANY_ROLES);
    }
  }

  @Nested
  class GiveUpRole {
    @Test
    void takesTheRole() {
      ownedByAmara()
          .when(MO, new GiveUpGroupRole(GROUP, MO))
          .stores(new GroupRoleAssigned(GROUP, MO, GroupRole.NONE));
    }

    @Test
    void leavesThoseWithoutOneAlone() {
      ownedByAmara().with(joined(ZOE)).when(ZOE, new GiveUpGroupRole(GROUP, ZOE)).stores();
    }

    @Test
    void refusesTheLastOwner() {
      ownedByAmara()
          .when(AMARA, new GiveUpGroupRole(GROUP, AMARA))
          .refused(GroupRefusal.LAST_OWNER);
    }
  }
}
