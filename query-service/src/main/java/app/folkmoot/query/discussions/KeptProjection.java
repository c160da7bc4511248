package app.folkmoot.query.discussions;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.PostEvent.PostSaved;
import app.folkmoot.query.platform.posts.Kept;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members' private lists of posts. */
final class KeptProjection implements Projection<Kept> {

  @Override
  public String collection() {
    return Kept.COLLECTION;
  }

  @Override
  public Class<Kept> type() {
    return Kept.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("memberId", "-keptAt", "-position"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return event.event() instanceof PostSaved e
        ? List.of(PairId.of(e.memberId(), e.postId()))
        : List.of();
  }

  @Override
  public Kept apply(@Nullable Kept before, UUID id, RecordedEvent event) {
    PostSaved e = (PostSaved) event.event();
    return new Kept(
        id, event.position(), e.memberId(), e.postId(), e.on(), event.meta().occurredAt());
  }
}
