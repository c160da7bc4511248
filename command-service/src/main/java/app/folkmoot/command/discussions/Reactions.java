package app.folkmoot.command.discussions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.DiscussionCommand.React;
import app.folkmoot.command.discussions.DiscussionCommand.Unreact;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.ThreadStanding;
import app.folkmoot.events.discussions.ReactionEvent;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.discussions.ReactionEvent.ReactionRemoved;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** One member's reactions to one post. */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class Reactions {
  /** Kinds one member may give one post at a time. */
  static final int MOST_KINDS = 20;

  @AggregateIdentifier private UUID reactionsId;
  private final Set<String> kinds = new HashSet<>();

  Reactions() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(React command, Actor actor, Standings standings) {
    ThreadStanding post = PostAccess.writablePost(command.postId(), actor, standings);
    Refused.when(kinds.contains(command.kind()), DiscussionRefusal.ALREADY_REACTED);
    Refused.when(kinds.size() >= MOST_KINDS, DiscussionRefusal.TOO_MANY_REACTIONS);
    apply(new ReactionAdded(command.postId(), post.threadId(), actor.memberId(), command.kind()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(Unreact command, Actor actor, Standings standings) {
    ThreadStanding post = PostAccess.seenPost(command.postId(), actor, standings);
    Refused.when(!kinds.contains(command.kind()), DiscussionRefusal.NOT_REACTED);
    apply(new ReactionRemoved(command.postId(), post.threadId(), actor.memberId(), command.kind()));
  }

  @EventSourcingHandler
  void on(ReactionEvent event) {
    reactionsId = DiscussionCommand.reactionsId(event.postId(), event.memberId());
    switch (event) {
      case ReactionAdded added -> kinds.add(added.kind());
      case ReactionRemoved removed -> kinds.remove(removed.kind());
    }
  }
}
