package app.folkmoot.query.members;

import app.folkmoot.events.members.AccountKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's profile.
 *
 * @param displayName ready to show, also for former members
 * @param former whether the profile is erased; all else is empty then
 * @param left whether the member left the community
 * @param timeZone IANA name; null for the community's
 * @param followed whether the viewer follows this member
 * @param own whether it is the viewer's own profile
 */
public record MemberView(
    UUID memberId,
    String displayName,
    AccountKind kind,
    boolean former,
    boolean left,
    @Nullable String headline,
    @Nullable String pronouns,
    List<String> skills,
    List<String> languages,
    @Nullable String timeZone,
    List<String> links,
    Instant registeredAt,
    boolean followed,
    boolean own) {}
