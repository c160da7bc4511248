package app.folkmoot.command.platform.store;

import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Standings read from the state rows, one query each, by primary key. */
public final class JdbcStandings implements Standings {
  private static final String GROUP =
      """
      select g.group_id, g.archived, g.visibility, g.join_policy,
        coalesce(m.membership, 'NONE') membership, coalesce(m.role, 'NONE') role
      from group_state g
      left join membership_state m on m.group_id = g.group_id and m.member_id = ?
      where g.group_id = ?
      """;
  private static final String POST =
      """
      select d.thread_id, d.author_id, d.locked, d.deleted,
        g.group_id, g.archived, g.visibility, g.join_policy,
        coalesce(m.membership, 'NONE') membership, coalesce(m.role, 'NONE') role
      from discussion_state d
      join group_state g on g.group_id = d.group_id
      left join membership_state m on m.group_id = g.group_id and m.member_id = ?
      where d.thread_id = coalesce((select thread_id from reply_state where reply_id = ?), ?)
      """;

  private final JdbcTemplate jdbc;

  public JdbcStandings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<GroupStanding> inGroup(UUID groupId, UUID memberId) {
    return jdbc.query(GROUP, (row, n) -> group(row), memberId, groupId).stream().findFirst();
  }

  @Override
  public Optional<ThreadStanding> atPost(UUID postId, UUID memberId) {
    return jdbc
        .query(
            POST,
            (row, n) ->
                new ThreadStanding(
                    row.getObject("thread_id", UUID.class),
                    row.getObject("author_id", UUID.class),
                    row.getBoolean("locked"),
                    row.getBoolean("deleted"),
                    group(row)),
            memberId,
            postId,
            postId)
        .stream()
        .findFirst();
  }

  @Override
  public boolean isMemberOfCommunity(UUID memberId) {
    return !jdbc.queryForList("select 1 from member_state where member_id = ? and here", memberId)
        .isEmpty();
  }

  @Override
  public boolean looksAfterAGroup(UUID memberId) {
    return !jdbc.queryForList(
            "select 1 from membership_state where member_id = ? and role <> 'NONE' limit 1",
            memberId)
        .isEmpty();
  }

  private static GroupStanding group(ResultSet row) throws SQLException {
    return new GroupStanding(
        row.getObject("group_id", UUID.class),
        row.getBoolean("archived"),
        Visibility.valueOf(row.getString("visibility")),
        JoinPolicy.valueOf(row.getString("join_policy")),
        Membership.valueOf(row.getString("membership")),
        GroupRole.valueOf(row.getString("role")));
  }
}
