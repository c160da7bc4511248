package app.folkmoot.command.platform.store;

import app.folkmoot.events.Personal.Purpose;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The data keys of members, one for each purpose and scope, AES-256-GCM, kept wrapped.
 *
 * <p>A key is made in a transaction of its own: were it made in the command's, a rolled back
 * command would leave a key in the cache that the database never saw. Opened keys are cached at
 * most 60 s, which is also the longest a destroyed key can still be used by another instance.
 */
public final class MemberKeys {

  /** Which key: whose, what for, and for self-identification which dimension. */
  public record KeyId(UUID memberId, Purpose purpose, String scope) {}

  private static final Duration CACHED = Duration.ofSeconds(60);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate ownTransaction;
  private final KeyEncryptionKey master;
  private final SecureRandom random = new SecureRandom();
  private final Cache<KeyId, Optional<Aead>> opened =
      Caffeine.newBuilder().expireAfterWrite(CACHED).maximumSize(200_000).build();

  public MemberKeys(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, KeyEncryptionKey master) {
    this.jdbc = jdbc;
    this.master = master;
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The key to read with; empty where it was destroyed or never made. */
  public Optional<Aead> toRead(KeyId id) {
    Optional<Aead> known = opened.getIfPresent(id);
    if (known == null) {
      known = load(id);
      opened.put(id, known);
    }
    return known;
  }

  /**
   * The key to write with, made where there is none yet.
   *
   * @throws IllegalStateException if it was destroyed: nothing may be written about an erased
   *     person
   */
  public Aead toWrite(KeyId id) {
    Optional<Aead> known = opened.getIfPresent(id);
    if (known == null || known.isEmpty()) {
      ownTransaction.executeWithoutResult(status -> make(List.of(id)));
      known = load(id);
      opened.put(id, known);
    }
    return known.orElseThrow(
        () -> new IllegalStateException("a key of an erased member was asked for to write"));
  }

  /** Makes the keys that are not there yet, many at a time, as an import needs them. */
  public void prepare(Collection<KeyId> ids) {
    ownTransaction.executeWithoutResult(status -> make(ids));
  }

  /**
   * Destroys a member's keys of the given purposes, for every scope, in the caller's transaction.
   */
  public void destroy(UUID memberId, Collection<Purpose> purposes) {
    for (Purpose purpose : purposes) {
      jdbc.update(
          """
          insert into keys.member_key (member_id, purpose, scope, wrapped, destroyed_at)
          values (?, ?, '', null, now())
          on conflict (member_id, purpose, scope) do nothing
          """,
          memberId,
          purpose.name());
      jdbc.update(
          """
          update keys.member_key set wrapped = null, destroyed_at = now()
          where member_id = ? and purpose = ? and wrapped is not null
          """,
          memberId,
          purpose.name());
    }
  }

  /** Forgets opened keys of a member, once their destruction has committed. */
  public void forget(UUID memberId) {
    opened.asMap().keySet().removeIf(id -> id.memberId().equals(memberId));
  }

  private void make(Collection<KeyId> ids) {
    jdbc.batchUpdate(
        """
        insert into keys.member_key (member_id, purpose, scope, wrapped) values (?, ?, ?, ?)
        on conflict (member_id, purpose, scope) do nothing
        """,
        ids,
        1000,
        (statement, id) -> {
          statement.setObject(1, id.memberId());
          statement.setString(2, id.purpose().name());
          statement.setString(3, id.scope());
          statement.setBytes(4, wrap(id));
        });
  }

  private Optional<Aead> load(KeyId id) {
    return jdbc
        .query(
            """
            select wrapped from keys.member_key
            where member_id = ? and purpose = ? and scope = ? and wrapped is not null
            """,
            (row, number) -> open(id, row.getBytes(1)),
            id.memberId(),
            id.purpose().name(),
            id.scope())
        .stream()
        .findFirst();
  }

  private byte[] wrap(KeyId id) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    try {
      return master.aead().encrypt(key, associated(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a member key could not be wrapped", e);
    }
  }

  private Aead open(KeyId id, byte[] wrapped) {
    try {
      return new AesGcmJce(master.aead().decrypt(wrapped, associated(id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a member key does not open: is this the key-encryption key it was wrapped with?", e);
    }
  }

  private static byte[] associated(KeyId id) {
    return (id.memberId() + "|" + id.purpose() + "|" + id.scope()).getBytes(StandardCharsets.UTF_8);
  }
}
