package app.folkmoot.command.platform.store;

import app.folkmoot.command.platform.Claims;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Claims as rows; what tells of a person is kept as a keyed hash alone. */
public final class JdbcClaims implements Claims {
  private final JdbcTemplate jdbc;
  private final KeyEncryptionKey key;

  public JdbcClaims(JdbcTemplate jdbc, KeyEncryptionKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  @Override
  public boolean take(Kind kind, String value, UUID owner) {
    return jdbc.update(
            "insert into claim (kind, value, owner) values (?, ?, ?) on conflict do nothing",
            kind.name(),
            kept(kind, value),
            owner)
        == 1;
  }

  @Override
  public void release(Kind kind, String value, UUID owner) {
    jdbc.update(
        "delete from claim where kind = ? and value = ? and owner = ?",
        kind.name(),
        kept(kind, value),
        owner);
  }

  /** Who has it. */
  public Optional<UUID> ownerOf(Kind kind, String value) {
    return jdbc
        .query(
            "select owner from claim where kind = ? and value = ?",
            (row, n) -> row.getObject(1, UUID.class),
            kind.name(),
            kept(kind, value))
        .stream()
        .findFirst();
  }

  private String kept(Kind kind, String value) {
    return switch (kind) {
      case GROUP_SLUG, OFFER -> value;
      case OPENID_SUBJECT -> HexFormat.of().formatHex(key.hash(value));
    };
  }
}
