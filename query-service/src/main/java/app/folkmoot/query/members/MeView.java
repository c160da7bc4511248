package app.folkmoot.query.members;

import app.folkmoot.query.platform.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform knows of the one who is looking.
 *
 * @param memberId null before registration
 * @param displayName null before registration
 * @param groupIds groups the viewer is a member of
 */
public record MeView(
    @Nullable UUID memberId, @Nullable String displayName, Set<Role> roles, List<UUID> groupIds) {}
