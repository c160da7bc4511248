package app.folkmoot.insights.platform.keys;

import app.folkmoot.insights.platform.facts.Surrogates;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Surrogates kept in PostgreSQL, sealed; read once and then held in memory by keyed hash. */
public final class SealedSurrogates implements Surrogates {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final SealingKey key;
  private final SecureRandom random = new SecureRandom();
  private final Map<ByteBuffer, Long> known = new HashMap<>();
  private final Set<ByteBuffer> erased = new HashSet<>();

  public SealedSurrogates(JdbcTemplate jdbc, TransactionTemplate transaction, SealingKey key) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.key = key;
    jdbc.query(
        "select member_hash, sealed_surrogate from member_surrogate",
        row -> {
          byte[] hash = row.getBytes(1);
          known.put(
              ByteBuffer.wrap(hash), ByteBuffer.wrap(key.open(row.getBytes(2), hash)).getLong());
        });
    jdbc.query(
        "select member_hash from erased_member",
        row -> {
          erased.add(ByteBuffer.wrap(row.getBytes(1)));
        });
  }

  @Override
  public synchronized Map<UUID, Long> of(Collection<UUID> memberIds) {
    Map<UUID, Long> found = new HashMap<>();
    Map<ByteBuffer, Long> fresh = new HashMap<>();
    for (UUID id : memberIds) {
      ByteBuffer hash = ByteBuffer.wrap(key.hash(id));
      if (!erased.contains(hash)) {
        Long surrogate = known.getOrDefault(hash, fresh.get(hash));
        if (surrogate == null) {
          surrogate = random.nextLong(1, Long.MAX_VALUE);
          fresh.put(hash, surrogate);
        }
        found.put(id, surrogate);
      }
    }
    keep(fresh);
    return found;
  }

  @Override
  public synchronized void forget(Set<Long> surrogates) {
    List<ByteBuffer> hashes =
        known.entrySet().stream()
            .filter(entry -> surrogates.contains(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (hashes.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          for (ByteBuffer hash : hashes) {
            jdbc.update(
                "insert into erased_member values (?) on conflict do nothing",
                (Object) hash.array());
            jdbc.update(
                "delete from member_surrogate where member_hash = ?", (Object) hash.array());
          }
        });
    hashes.forEach(known::remove);
    erased.addAll(hashes);
  }

  private void keep(Map<ByteBuffer, Long> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    fresh.forEach(
        (hash, surrogate) ->
            rows.add(
                new Object[] {
                  hash.array(),
                  key.seal(ByteBuffer.allocate(Long.BYTES).putLong(surrogate).array(), hash.array())
                }));
    transaction.executeWithoutResult(
        status -> jdbc.batchUpdate("insert into member_surrogate values (?, ?)", rows));
    known.putAll(fresh);
  }
}
