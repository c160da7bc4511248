package app.folkmoot.query.platform;

import app.folkmoot.query.platform.store.CatchingUpException;
import app.folkmoot.query.platform.store.ReadModels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** Finds out who is looking, and what that person is to which group. */
public final class Viewers {
  private final ReadModels models;
  private final MemberIds memberIds;

  public Viewers(ReadModels models, MemberIds memberIds) {
    this.models = models;
    this.memberIds = memberIds;
  }

  /**
   * The viewer behind a sign-in, with memberships as they are now.
   *
   * @param issuer claim {@code iss}
   * @param subject claim {@code sub}
   * @throws CatchingUpException while that cannot be found out
   */
  public Viewer of(String issuer, String subject, Set<Role> roles) {
    Optional<UUID> memberId = memberIds.find(issuer, subject);
    return new Viewer(memberId.orElse(null), roles, memberId.map(this::standings).orElse(Map.of()));
  }

  private Map<UUID, Standing> standings(UUID memberId) {
    Map<UUID, Standing> standings = new HashMap<>();
    models
        .collection(MembershipDocument.COLLECTION, MembershipDocument.class)
        .find(new Document("memberId", memberId))
        .forEach(
            found -> standings.put(found.groupId(), new Standing(found.state(), found.role())));
    return standings;
  }
}
