package app.folkmoot.query.members;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.members.MemberEvent.MemberFollowed;
import app.folkmoot.events.members.MemberEvent.MemberUnfollowed;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who follows whom. */
final class FollowProjection implements Projection<Follow> {

  @Override
  public String collection() {
    return Follow.COLLECTION;
  }

  @Override
  public Class<Follow> type() {
    return Follow.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("followerId", "-changedAt", "-position"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case MemberFollowed e -> List.of(PairId.of(e.memberId(), e.followedId()));
      case MemberUnfollowed e -> List.of(PairId.of(e.memberId(), e.followedId()));
      default -> List.of();
    };
  }

  @Override
  public Follow apply(@Nullable Follow before, UUID id, RecordedEvent event) {
    return switch (event.event()) {
      case MemberFollowed e -> follow(id, event, e.memberId(), e.followedId(), true);
      case MemberUnfollowed e -> follow(id, event, e.memberId(), e.followedId(), false);
      default -> throw new IllegalArgumentException("not an event of following");
    };
  }

  private static Follow follow(
      UUID id, RecordedEvent event, UUID follower, UUID followed, boolean on) {
    return new Follow(id, event.position(), follower, followed, on, event.meta().occurredAt());
  }
}
