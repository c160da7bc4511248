package app.folkmoot.command.platform;

import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import java.util.Optional;
import java.util.UUID;

/**
 * What a command must know of other aggregates, read by primary key in one query; a parameter of
 * any command handler.
 *
 * <p>Nothing is locked: what was decided before a ban or a lock commits stands, as if it had been
 * sent a moment earlier.
 */
public interface Standings {

  /** A member's standing in a group; empty where there is no such group. */
  Optional<GroupStanding> inGroup(UUID groupId, UUID memberId);

  /** A member's standing towards a post, opening post or reply; empty where there is none. */
  Optional<ThreadStanding> atPost(UUID postId, UUID memberId);

  /** Whether there is such a member, and they have not left. */
  boolean isMemberOfCommunity(UUID memberId);

  /** Whether a member has a role in any group. */
  boolean looksAfterAGroup(UUID memberId);

  /** How a person and a group stand to each other. */
  enum Membership {
    NONE,
    REQUESTED,
    INVITED,
    MEMBER,
    BANNED
  }

  /** A group as one member finds it. */
  record GroupStanding(
      UUID groupId,
      boolean archived,
      Visibility visibility,
      JoinPolicy joinPolicy,
      Membership membership,
      GroupRole role) {

    /** Whether the group exists for this member at all. */
    public boolean visible() {
      return visibility == Visibility.PUBLIC
          || membership == Membership.MEMBER
          || membership == Membership.INVITED;
    }

    public boolean member() {
      return membership == Membership.MEMBER;
    }

    /** Whether the member looks after the group, as owner or moderator. */
    public boolean looksAfter() {
      return member() && role != GroupRole.NONE;
    }
  }

  /** A thread, and the post in it that was asked for, as one member finds it. */
  record ThreadStanding(
      UUID threadId, UUID threadAuthorId, boolean locked, boolean deleted, GroupStanding group) {}
}
