package app.folkmoot.command.groups;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.GroupStanding;
import java.util.UUID;

/** Who may do what in a group, as far as another aggregate has to say it. */
final class GroupAccess {
  private GroupAccess() {}

  /**
   * How the actor stands to a group.
   *
   * @throws Refused with {@link GroupRefusal#NO_SUCH_GROUP} where it does not exist for them
   */
  static GroupStanding seen(UUID groupId, Actor actor, Standings standings) {
    return standings
        .inGroup(groupId, actor.memberId())
        .filter(GroupStanding::visible)
        .orElseThrow(() -> new Refused(GroupRefusal.NO_SUCH_GROUP));
  }

  /**
   * The same for those who look after it.
   *
   * @throws Refused also with {@link GroupRefusal#ONLY_THOSE_WHO_LOOK_AFTER_IT}
   */
  static GroupStanding lookedAfter(UUID groupId, Actor actor, Standings standings) {
    GroupStanding standing = seen(groupId, actor, standings);
    Refused.when(!standing.looksAfter(), GroupRefusal.ONLY_THOSE_WHO_LOOK_AFTER_IT);
    return standing;
  }
}
