package app.folkmoot.query.platform;

import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands in one group; the id is the pair's of group and member.
 *
 * @param since when the person came to this state
 * @param message of the request, while it waits
 */
public record MembershipDocument(
    UUID id,
    long position,
    UUID groupId,
    UUID memberId,
    Standing.State state,
    GroupRole role,
    Instant since,
    @Nullable Text message)
    implements ReadModel {
  public static final String COLLECTION = "memberships";
}
