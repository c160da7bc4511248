package app.folkmoot.query.discussions;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.ReactionEvent;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.query.platform.posts.OwnReactions;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who gave which reactions, so that a member sees their own. */
final class ReactionProjection implements Projection<OwnReactions> {

  @Override
  public String collection() {
    return OwnReactions.COLLECTION;
  }

  @Override
  public Class<OwnReactions> type() {
    return OwnReactions.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of();
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return event.event() instanceof ReactionEvent e
        ? List.of(PairId.of(e.postId(), e.memberId()))
        : List.of();
  }

  @Override
  public OwnReactions apply(@Nullable OwnReactions before, UUID id, RecordedEvent event) {
    ReactionEvent reaction = (ReactionEvent) event.event();
    Stream<String> others =
        (before == null ? List.<String>of() : before.kinds())
            .stream().filter(kind -> !kind.equals(reaction.kind()));
    Stream<String> own =
        reaction instanceof ReactionAdded ? Stream.of(reaction.kind()) : Stream.of();
    return new OwnReactions(id, event.position(), Stream.concat(others, own).sorted().toList());
  }
}
