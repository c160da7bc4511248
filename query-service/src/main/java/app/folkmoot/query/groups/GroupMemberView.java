package app.folkmoot.query.groups;

import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.query.platform.Author;
import app.folkmoot.query.platform.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in a group, or on the way into it.
 *
 * @param since when the person came to this state
 * @param message what the person wrote when asking to be let in; null elsewhere
 */
public record GroupMemberView(
    Author member,
    Standing.State membership,
    GroupRole role,
    Instant since,
    @Nullable String message) {}
