package app.folkmoot.query.groups;

import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.query.platform.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group and what the viewer is to it.
 *
 * @param memberCount null where only name and purpose may be seen, as by a person invited to a
 *     private group
 * @param membership where the viewer stands
 * @param role the viewer's role in the group
 */
public record GroupView(
    UUID groupId,
    String slug,
    String name,
    String purpose,
    GroupKind kind,
    Visibility visibility,
    JoinPolicy joinPolicy,
    List<String> topics,
    List<String> languages,
    boolean archived,
    Instant createdAt,
    @Nullable Long memberCount,
    Standing.State membership,
    GroupRole role) {

  /** Whether posts of the group may be read by the viewer. */
  public boolean readable() {
    return visibility == Visibility.PUBLIC || membership == Standing.State.MEMBER;
  }
}
