package app.folkmoot.query.groups;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.MembershipEvent;
import app.folkmoot.events.groups.MembershipEvent.MemberBanned;
import app.folkmoot.events.groups.MembershipEvent.MemberInvited;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.MembershipEvent.MembershipRequested;
import app.folkmoot.query.platform.MembershipDocument;
import app.folkmoot.query.platform.Standing.State;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people stand in groups. */
final class MembershipProjection implements Projection<MembershipDocument> {

  @Override
  public String collection() {
    return MembershipDocument.COLLECTION;
  }

  @Override
  public Class<MembershipDocument> type() {
    return MembershipDocument.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("memberId"), List.of("groupId", "state", "since", "position"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case MembershipEvent e -> List.of(PairId.of(e.groupId(), e.memberId()));
      case GroupRoleAssigned e -> List.of(PairId.of(e.groupId(), e.memberId()));
      default -> List.of();
    };
  }

  @Override
  public MembershipDocument apply(
      @Nullable MembershipDocument before, UUID id, RecordedEvent event) {
    if (event.event() instanceof GroupRoleAssigned e) {
      return new MembershipDocument(
          id,
          event.position(),
          e.groupId(),
          e.memberId(),
          before == null ? State.NONE : before.state(),
          e.role(),
          before == null ? event.meta().occurredAt() : before.since(),
          before == null ? null : before.message());
    }
    MembershipEvent e = (MembershipEvent) event.event();
    State state = state(e);
    return new MembershipDocument(
        id,
        event.position(),
        e.groupId(),
        e.memberId(),
        state,
        before == null || !role(state) ? GroupRole.NONE : before.role(),
        event.meta().occurredAt(),
        e instanceof MembershipRequested request ? message(request) : null);
  }

  /** A role given together with the founding may be told before the founder has joined. */
  private static boolean role(State state) {
    return state == State.MEMBER;
  }

  private static @Nullable Text message(MembershipRequested request) {
    return request.message();
  }

  private static State state(MembershipEvent event) {
    return switch (event) {
      case MemberJoined e -> State.MEMBER;
      case MembershipRequested e -> State.REQUESTED;
      case MemberInvited e -> State.INVITED;
      case MemberBanned e -> State.BANNED;
      default -> State.NONE;
    };
  }
}
