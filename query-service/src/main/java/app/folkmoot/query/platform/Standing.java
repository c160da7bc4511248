package app.folkmoot.query.platform;

import app.folkmoot.events.groups.GroupRole;

/**
 * What one person is to one group.
 *
 * @param role {@code NONE} unless a member with a role
 */
public record Standing(State state, GroupRole role) {

  /** Where somebody stands who never came near the group. */
  public static final Standing NONE = new Standing(State.NONE, GroupRole.NONE);

  /** Steps of a membership. Reads in lower case. */
  @tools.jackson.databind.annotation.EnumNaming(
      tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy.class)
  public enum State {
    NONE,
    REQUESTED,
    INVITED,
    MEMBER,
    BANNED
  }

  public boolean member() {
    return state == State.MEMBER;
  }

  /** Whether the person may approve, decline, pin and lock there. */
  public boolean keeper() {
    return member() && role != GroupRole.NONE;
  }
}
