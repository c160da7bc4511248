package app.folkmoot.query.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person a read is answered for. Every query takes one, and shows nothing this person
 * may not see.
 *
 * <p>Made anew for each request, so that a changed membership acts at once.
 *
 * @param memberId null for a person who signed in but is not registered yet
 * @param standings by group id; a group that is missing is one the person has nothing to do with
 */
public record Viewer(@Nullable UUID memberId, Set<Role> roles, Map<UUID, Standing> standings) {
  public Viewer {
    roles = Set.copyOf(roles);
    standings = Map.copyOf(standings);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** The groups the person is a member of. */
  public List<UUID> joined() {
    return standings.entrySet().stream()
        .filter(entry -> entry.getValue().member())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  public Standing standingIn(UUID groupId) {
    return standings.getOrDefault(groupId, Standing.NONE);
  }
}
