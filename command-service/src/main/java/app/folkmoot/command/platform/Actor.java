package app.folkmoot.command.platform;

import java.util.Set;
import java.util.UUID;

/**
 * The authenticated member behind a command; a parameter of any command handler.
 *
 * @param memberId who
 * @param roles roles in the whole community, from the access token
 */
public record Actor(UUID memberId, Set<Role> roles) {

  /** Roles in the whole community; roles within a group come from events. */
  public enum Role {
    MEMBER,
    MODERATOR,
    LEADER,
    ADMIN
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isMember(UUID other) {
    return memberId.equals(other);
  }
}
