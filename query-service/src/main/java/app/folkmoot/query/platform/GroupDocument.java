package app.folkmoot.query.platform;

import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.query.platform.store.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A group as it is stored.
 *
 * @param sortName the name in lower case
 * @param keepers the few people with a role
 */
public record GroupDocument(
    UUID id,
    long position,
    String slug,
    String name,
    String sortName,
    String purpose,
    GroupKind kind,
    Visibility visibility,
    JoinPolicy joinPolicy,
    List<String> topics,
    List<String> languages,
    boolean archived,
    Instant createdAt,
    long memberCount,
    List<Keeper> keepers)
    implements ReadModel {
  public static final String COLLECTION = "groups";

  /** A person with a role in the group. */
  public record Keeper(UUID memberId, GroupRole role) {}
}
