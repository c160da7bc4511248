package app.folkmoot.events.groups;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one person's membership in one group. */
public sealed interface MembershipEvent extends DomainEvent {

  UUID groupId();

  UUID memberId();

  @Override
  default UUID conversation() {
    return groupId();
  }

  /** A person asked to be let in. */
  @EventType("group.membership-requested")
  record MembershipRequested(
      UUID groupId,
      UUID memberId,
      @Personal(owner = "memberId", purpose = Purpose.CONTENT) @Nullable Text message)
      implements MembershipEvent {
    public MembershipRequested {
      Required.all(groupId, memberId);
    }
  }

  /** A request was declined; the person may ask again. */
  @EventType("group.membership-declined")
  record MembershipDeclined(UUID groupId, UUID memberId, UUID declinedBy)
      implements MembershipEvent {
    public MembershipDeclined {
      Required.all(groupId, memberId, declinedBy);
    }
  }

  /** A person was invited and may accept. */
  @EventType("group.member-invited")
  record MemberInvited(UUID groupId, UUID memberId, UUID invitedBy) implements MembershipEvent {
    public MemberInvited {
      Required.all(groupId, memberId, invitedBy);
    }
  }

  /**
   * A person became a member of the group.
   *
   * @param approvedBy who approved the request; null unless {@code via} is approval
   */
  @EventType("group.member-joined")
  record MemberJoined(UUID groupId, UUID memberId, JoinedVia via, @Nullable UUID approvedBy)
      implements MembershipEvent {
    public MemberJoined {
      Required.all(groupId, memberId, via);
    }
  }

  /** A member left of their own accord. */
  @EventType("group.member-left")
  record MemberLeft(UUID groupId, UUID memberId) implements MembershipEvent {
    public MemberLeft {
      Required.all(groupId, memberId);
    }
  }

  /** A member was removed; they may join again. */
  @EventType("group.member-removed")
  record MemberRemoved(
      UUID groupId,
      UUID memberId,
      UUID removedBy,
      @Personal(owner = "memberId", purpose = Purpose.CONTENT) Text reason)
      implements MembershipEvent {
    public MemberRemoved {
      Required.all(groupId, memberId, removedBy, reason);
    }
  }

  /** A person was banned; they may not join again. */
  @EventType("group.member-banned")
  record MemberBanned(
      UUID groupId,
      UUID memberId,
      UUID bannedBy,
      @Personal(owner = "memberId", purpose = Purpose.CONTENT) Text reason)
      implements MembershipEvent {
    public MemberBanned {
      Required.all(groupId, memberId, bannedBy, reason);
    }
  }
}
