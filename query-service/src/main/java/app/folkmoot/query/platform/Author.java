package app.folkmoot.query.platform;

import java.util.UUID;

/**
 * A person as shown beside what they wrote.
 *
 * @param displayName ready to show, also for former members
 * @param former whether the person's name is erased
 */
public record Author(UUID memberId, String displayName, boolean former) {}
