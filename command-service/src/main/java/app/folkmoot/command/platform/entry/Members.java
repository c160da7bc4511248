package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Claims.Kind;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.store.JdbcClaims;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who stands behind an OpenID issuer and subject. A pair nobody knows becomes a member by itself,
 * with its first authenticated command; two identity providers that claim the same e-mail are two.
 */
public final class Members {

  /** Makes the command that registers a member. */
  public interface Registration {
    Command of(UUID memberId, String displayName);
  }

  private final JdbcClaims claims;
  private final TransactionTemplate transaction;
  private final Decisions decisions;
  private final Ids ids;
  private final Registration registration;
  private final Cache<String, UUID> known = Caffeine.newBuilder().maximumSize(100_000).build();

  public Members(
      JdbcClaims claims,
      TransactionTemplate transaction,
      Decisions decisions,
      Ids ids,
      Registration registration) {
    this.claims = claims;
    this.transaction = transaction;
    this.decisions = decisions;
    this.ids = ids;
    this.registration = registration;
  }

  /** The member of an issuer and subject, if there is one. */
  public Optional<UUID> find(String issuer, String subject) {
    String identity = identity(issuer, subject);
    UUID cached = known.getIfPresent(identity);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<UUID> found = claims.ownerOf(Kind.OPENID_SUBJECT, identity);
    found.ifPresent(id -> known.put(identity, id));
    return found;
  }

  /** The same, registering a member where there is none yet. */
  public UUID findOrRegister(String issuer, String subject, String displayName) {
    return find(issuer, subject)
        .orElseGet(
            () -> {
              register(identity(issuer, subject), displayName);
              return find(issuer, subject)
                  .orElseThrow(() -> new IllegalStateException("registration left no member"));
            });
  }

  /** How the pair is written before it is hashed. */
  public static String identity(String issuer, String subject) {
    return issuer + "\n" + subject;
  }

  private void register(String identity, String displayName) {
    UUID memberId = ids.next();
    transaction.executeWithoutResult(
        status -> {
          if (claims.take(Kind.OPENID_SUBJECT, identity, memberId)) {
            decisions.decide(
                registration.of(memberId, displayName),
                new Actor(memberId, java.util.Set.of(Actor.Role.MEMBER)),
                null);
          }
        });
  }
}
