package app.folkmoot.query.platform;

import app.folkmoot.events.groups.Visibility;
import org.jspecify.annotations.Nullable;

/** The rule of who sees what, in one place. */
public final class Visible {
  private Visible() {}

  /**
   * Whether the posts and members of a group may be read: public ones by all, private by members.
   */
  public static boolean inside(Viewer viewer, @Nullable GroupDocument group) {
    return group != null
        && (group.visibility() == Visibility.PUBLIC || viewer.standingIn(group.id()).member());
  }

  /** Whether a group may be known of: also by those invited to it, and by name by admins. */
  public static boolean known(Viewer viewer, @Nullable GroupDocument group) {
    return inside(viewer, group)
        || group != null
            && (viewer.standingIn(group.id()).state() == Standing.State.INVITED
                || viewer.has(Role.ADMIN));
  }
}
