package app.folkmoot.command.groups;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.PairId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about one person's membership in one group.
 *
 * <p>None carries a sequence: each asks for one state of the membership and is refused in another.
 */
public sealed interface MembershipCommand extends Command {
  UUID groupId();

  /** Whose membership it is about. */
  default UUID about(UUID actorId) {
    return actorId;
  }

  @Override
  default UUID aggregateId(UUID actorId) {
    return membershipId(groupId(), about(actorId));
  }

  /** The identifier of a person's membership in a group, whether there is one or not. */
  static UUID membershipId(UUID groupId, UUID memberId) {
    return PairId.of("membership", groupId, memberId);
  }

  /** Become a member of an open group. */
  record JoinGroup(@NotNull UUID groupId) implements MembershipCommand {}

  /** Leave a group, and with it any role there. */
  record LeaveGroup(@NotNull UUID groupId) implements MembershipCommand {}

  /** Ask to be let in. */
  record RequestMembership(@NotNull UUID groupId, @Nullable @Size(max = 2_000) String message)
      implements MembershipCommand {}

  /** Let somebody in who asked. */
  record ApproveMembership(@NotNull UUID groupId, @NotNull UUID memberId)
      implements MembershipCommand {
    @Override
    public UUID about(UUID actorId) {
      return memberId;
    }
  }

  /**
   * Say no to somebody who asked, or take an invitation back; the person may say so too, of their
   * own request or invitation.
   */
  record DeclineMembership(@NotNull UUID groupId, @NotNull UUID memberId)
      implements MembershipCommand {
    @Override
    public UUID about(UUID actorId) {
      return memberId;
    }
  }

  /** Ask somebody in. */
  record InviteMember(@NotNull UUID groupId, @NotNull UUID memberId) implements MembershipCommand {
    @Override
    public UUID about(UUID actorId) {
      return memberId;
    }
  }

  /** Become a member by an invitation. */
  record AcceptInvitation(@NotNull UUID groupId) implements MembershipCommand {}

  /** Take somebody's membership away; they may come back the way anybody may. */
  record RemoveMember(
      @NotNull UUID groupId, @NotNull UUID memberId, @NotBlank @Size(max = 2_000) String reason)
      implements MembershipCommand {
    @Override
    public UUID about(UUID actorId) {
      return memberId;
    }
  }

  /** Keep somebody out for good, member or not. */
  record BanMember(
      @NotNull UUID groupId, @NotNull UUID memberId, @NotBlank @Size(max = 2_000) String reason)
      implements MembershipCommand {
    @Override
    public UUID about(UUID actorId) {
      return memberId;
    }
  }
}
