package app.folkmoot.query.platform;

import app.folkmoot.query.platform.store.Changes;
import app.folkmoot.query.platform.store.ReadModels;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * Joins people and groups to what is read, at most one query each for a page; kept for two seconds,
 * or until this instance itself learns of a change.
 */
public final class Names implements Changes {
  public static final String FORMER = "Former member";
  private static final Duration KEPT = Duration.ofSeconds(2);

  private final ReadModels models;
  private final Cache<UUID, MemberDocument> members = cache(20_000);
  private final Cache<UUID, GroupDocument> groups = cache(2_000);

  public Names(ReadModels models) {
    this.models = models;
  }

  private static <D> Cache<UUID, D> cache(int most) {
    return Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).build();
  }

  /** Members by id; one that is not known is missing. */
  public Map<UUID, MemberDocument> members(Collection<UUID> ids) {
    return find(
        members,
        ids,
        models.collection(MemberDocument.COLLECTION, MemberDocument.class),
        MemberDocument::id);
  }

  /** Groups by id, whoever may see them; one that is not known is missing. */
  public Map<UUID, GroupDocument> groups(Collection<UUID> ids) {
    return find(
        groups,
        ids,
        models.collection(GroupDocument.COLLECTION, GroupDocument.class),
        GroupDocument::id);
  }

  /** How a member is shown beside something. */
  public static Author author(UUID memberId, Map<UUID, MemberDocument> known) {
    MemberDocument member = known.get(memberId);
    return member == null || member.former()
        ? new Author(memberId, FORMER, true)
        : new Author(memberId, member.displayName().orElse(FORMER), false);
  }

  private static <D> Map<UUID, D> find(
      Cache<UUID, D> cache,
      Collection<UUID> ids,
      MongoCollection<D> collection,
      Function<D, UUID> id) {
    Set<UUID> wanted = new LinkedHashSet<>(ids);
    Map<UUID, D> found = new HashMap<>(cache.getAllPresent(wanted));
    List<UUID> missing = new ArrayList<>(wanted);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      for (D each : collection.find(new Document("_id", new Document("$in", missing)))) {
        found.put(id.apply(each), each);
        cache.put(id.apply(each), each);
      }
    }
    return found;
  }

  /** Asks anew from now on. */
  public void forget() {
    members.invalidateAll();
    groups.invalidateAll();
  }

  @Override
  public void changed(String collection, Set<UUID> ids) {
    if (collection.equals(MemberDocument.COLLECTION)) {
      members.invalidateAll(ids);
    } else if (collection.equals(GroupDocument.COLLECTION)) {
      groups.invalidateAll(ids);
    }
  }
}
