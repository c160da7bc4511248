package app.folkmoot.events.groups;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Required;
import java.util.List;
import java.util.UUID;

/** What happens to a group itself: its settings and the few people with a role in it. */
public sealed interface GroupEvent extends DomainEvent {

  UUID groupId();

  @Override
  default UUID conversation() {
    return groupId();
  }

  /**
   * A group was founded; its founder is its first owner.
   *
   * @param slug name in addresses: lower-case letters, digits and hyphens, unique
   * @param purpose what the group is for, in a sentence or two
   * @param languages IETF language tags
   */
  @EventType("group.created")
  record GroupCreated(
      UUID groupId,
      UUID founderId,
      String slug,
      String name,
      String purpose,
      GroupKind kind,
      Visibility visibility,
      JoinPolicy joinPolicy,
      List<String> topics,
      List<String> languages)
      implements GroupEvent {
    public GroupCreated {
      Required.all(groupId, founderId, slug, name, purpose, kind, visibility, joinPolicy);
      topics = Required.list(topics);
      languages = Required.list(languages);
    }
  }

  /** The settings of a group changed; every component replaces what was there. */
  @EventType("group.updated")
  record GroupUpdated(
      UUID groupId,
      String name,
      String purpose,
      GroupKind kind,
      Visibility visibility,
      JoinPolicy joinPolicy,
      List<String> topics,
      List<String> languages)
      implements GroupEvent {
    public GroupUpdated {
      Required.all(groupId, name, purpose, kind, visibility, joinPolicy);
      topics = Required.list(topics);
      languages = Required.list(languages);
    }
  }

  /** A group was closed to new writing; what is in it can still be read. */
  @EventType("group.archived")
  record GroupArchived(UUID groupId) implements GroupEvent {
    public GroupArchived {
      Required.all(groupId);
    }
  }

  /** A person got, changed or gave up a role; {@code NONE} takes it away. */
  @EventType("group.role-assigned")
  record GroupRoleAssigned(UUID groupId, UUID memberId, GroupRole role) implements GroupEvent {
    public GroupRoleAssigned {
      Required.all(groupId, memberId, role);
    }
  }
}
