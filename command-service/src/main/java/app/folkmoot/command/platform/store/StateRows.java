package app.folkmoot.command.platform.store;

import app.folkmoot.command.platform.Standings.Membership;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.groups.GroupEvent.GroupArchived;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupEvent.GroupUpdated;
import app.folkmoot.events.groups.MembershipEvent;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the small rows that other aggregates' commands look at, in the transaction of the events
 * they follow from. Holds no personal text.
 */
public final class StateRows {
  private static final String MEMBER_HERE =
      "insert into member_state values (?, true) on conflict (member_id) do update set here = true";
  private static final String MEMBER_GONE =
      "update member_state set here = false where member_id = ?";
  private static final String GROUP =
      """
      insert into group_state values (?, false, ?, ?) on conflict (group_id) do update
      set visibility = excluded.visibility, join_policy = excluded.join_policy
      """;
  private static final String GROUP_ARCHIVED =
      "update group_state set archived = true where group_id = ?";
  private static final String MEMBERSHIP =
      """
      insert into membership_state values (?, ?, ?, 'NONE')
      on conflict (group_id, member_id) do update set membership = excluded.membership
      """;
  private static final String ROLE =
      """
      insert into membership_state values (?, ?, 'NONE', ?)
      on conflict (group_id, member_id) do update set role = excluded.role
      """;
  private static final String DISCUSSION =
      "insert into discussion_state values (?, ?, ?, false, false) on conflict do nothing";
  private static final String LOCKED = "update discussion_state set locked = ? where thread_id = ?";
  private static final String DELETED =
      "update discussion_state set deleted = true where thread_id = ?";
  private static final String REPLY =
      "insert into reply_state values (?, ?) on conflict do nothing";

  private final JdbcTemplate jdbc;
  private final MemberKeys keys;

  public StateRows(JdbcTemplate jdbc, MemberKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /** Writes what follows from the events, in their order, with as few statements as that allows. */
  void write(List<DomainEvent> events) {
    Batch batch = new Batch();
    events.forEach(event -> write(event, batch));
    batch.flush();
  }

  private void write(DomainEvent event, Batch batch) {
    switch (event) {
      case MemberRegistered e -> batch.add(MEMBER_HERE, e.memberId());
      case MemberLeftCommunity e -> batch.add(MEMBER_GONE, e.memberId());
      case MemberKeysDestroyed e -> keys.destroy(e.memberId(), e.purposes());
      case GroupCreated e ->
          batch.add(GROUP, e.groupId(), e.visibility().name(), e.joinPolicy().name());
      case GroupUpdated e ->
          batch.add(GROUP, e.groupId(), e.visibility().name(), e.joinPolicy().name());
      case GroupArchived e -> batch.add(GROUP_ARCHIVED, e.groupId());
      case GroupRoleAssigned e -> batch.add(ROLE, e.groupId(), e.memberId(), e.role().name());
      case MembershipEvent e ->
          batch.add(MEMBERSHIP, e.groupId(), e.memberId(), membership(e).name());
      case DiscussionStarted e -> batch.add(DISCUSSION, e.postId(), e.groupId(), e.authorId());
      case ResourcePosted e -> batch.add(DISCUSSION, e.postId(), e.groupId(), e.authorId());
      case HelpRequested e -> batch.add(DISCUSSION, e.requestId(), e.groupId(), e.requesterId());
      case DiscussionLocked e -> batch.add(LOCKED, e.on(), e.threadId());
      case PostDeleted e -> {
        if (e.postId().equals(e.threadId())) {
          batch.add(DELETED, e.threadId());
        }
      }
      case ReplyPosted e -> batch.add(REPLY, e.postId(), e.threadId());
      default -> {}
    }
  }

  private static Membership membership(MembershipEvent event) {
    return switch (event) {
      case MembershipEvent.MembershipRequested e -> Membership.REQUESTED;
      case MembershipEvent.MemberInvited e -> Membership.INVITED;
      case MembershipEvent.MemberJoined e -> Membership.MEMBER;
      case MembershipEvent.MemberBanned e -> Membership.BANNED;
      case MembershipEvent.MembershipDeclined e -> Membership.NONE;
      case MembershipEvent.MemberLeft e -> Membership.NONE;
      case MembershipEvent.MemberRemoved e -> Membership.NONE;
    };
  }

  /** Statements gathered by kind; a row touched by two kinds sends what came before first. */
  private final class Batch {
    private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
    private final Map<List<Object>, String> touched = new HashMap<>();

    void add(String sql, Object... arguments) {
      List<Object> ids = new ArrayList<>();
      for (Object argument : arguments) {
        if (argument instanceof UUID) {
          ids.add(argument);
        }
      }
      String before = touched.get(ids);
      if (before != null && !before.equals(sql)) {
        flush();
      }
      touched.put(ids, sql);
      waiting.computeIfAbsent(sql, key -> new ArrayList<>()).add(arguments);
    }

    void flush() {
      waiting.forEach(jdbc::batchUpdate);
      waiting.clear();
      touched.clear();
    }
  }
}
