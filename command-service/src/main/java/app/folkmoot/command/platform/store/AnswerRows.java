package app.folkmoot.command.platform.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first answers to commands with an idempotency key, kept 7 days. */
public final class AnswerRows {

  /**
   * What an accepted command is told.
   *
   * @param id the aggregate it went to
   * @param sequence that aggregate's last event
   * @param token consistency token for reads
   */
  public record Answer(UUID id, long sequence, String token) {}

  /** A key was used before, with another body. */
  public static final class OtherBodyException extends RuntimeException {
    OtherBodyException() {
      super("the idempotency key came with another body", null, false, false);
    }
  }

  private final JdbcTemplate jdbc;
  private final KeyEncryptionKey key;

  public AnswerRows(JdbcTemplate jdbc, KeyEncryptionKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /**
   * Takes the key for this transaction, waiting for a twin that is not decided yet.
   *
   * @param body everything the command says
   * @return the first answer, where the command was decided before
   * @throws OtherBodyException if it came with another body
   */
  public Optional<Answer> begin(UUID memberId, String idempotencyKey, String body) {
    byte[] keyHash = key.hash(idempotencyKey);
    byte[] bodyHash = key.hash(body);
    int taken =
        jdbc.update(
            """
            insert into idempotency (member_id, key_hash, body_hash) values (?, ?, ?)
            on conflict do nothing
            """,
            memberId,
            keyHash,
            bodyHash);
    if (taken == 1) {
      return Optional.empty();
    }
    return jdbc
        .query(
            """
            select body_hash, id, sequence, token from idempotency
            where member_id = ? and key_hash = ?
            """,
            (row, n) -> {
              if (!Arrays.equals(bodyHash, row.getBytes(1))) {
                throw new OtherBodyException();
              }
              return new Answer(row.getObject(2, UUID.class), row.getLong(3), row.getString(4));
            },
            memberId,
            keyHash)
        .stream()
        .findFirst();
  }

  /** Keeps the answer beside the key. */
  public void complete(UUID memberId, String idempotencyKey, Answer answer) {
    jdbc.update(
        "update idempotency set id = ?, sequence = ?, token = ? where member_id = ? and key_hash ="
            + " ?",
        answer.id(),
        answer.sequence(),
        answer.token(),
        memberId,
        key.hash(idempotencyKey));
  }

  /** Drops what is older than 7 days. */
  public int sweep() {
    return jdbc.update("delete from idempotency where created_at < now() - interval '7 days'");
  }
}
