package app.folkmoot.command.discussions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.DiscussionCommand.SavePost;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.discussions.PostEvent.PostSaved;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** Whether one member has one post on their private list. */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class SavedPost {
  @AggregateIdentifier private UUID savedPostId;
  private boolean saved;

  SavedPost() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SavePost command, Actor actor, Standings standings) {
    PostAccess.seenPost(command.postId(), actor, standings);
    Refused.when(saved == command.on(), DiscussionRefusal.NOTHING_CHANGED);
    apply(new PostSaved(command.postId(), actor.memberId(), command.on()));
  }

  @EventSourcingHandler
  void on(PostSaved event) {
    savedPostId = DiscussionCommand.savedPostId(event.postId(), event.memberId());
    saved = event.on();
  }
}
