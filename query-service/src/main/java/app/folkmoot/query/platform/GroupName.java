package app.folkmoot.query.platform;

import java.util.UUID;

/** A group as shown beside what was written in it. */
public record GroupName(UUID groupId, String slug, String name) {}
