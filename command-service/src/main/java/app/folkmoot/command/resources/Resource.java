package app.folkmoot.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.Post;
import app.folkmoot.command.discussions.PostAccess;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.resources.ResourceCommand.PostResource;
import app.folkmoot.command.resources.ResourceCommand.UpdateResource;
import app.folkmoot.events.Text;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceEvent.ResourceUpdated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A shared link, which is an opening post of its group. */
public final class Resource extends Post {

  Resource() {}

  @CommandHandler
  Resource(PostResource command, Actor actor, Standings standings, Ids ids) {
    PostAccess.writable(command.groupId(), actor, standings);
    apply(
        new ResourcePosted(
            ids.next(),
            command.groupId(),
            actor.memberId(),
            Text.of(command.title()),
            Text.of(command.url()),
            command.resourceKind(),
            Text.of(command.description()),
            command.tags()));
  }

  @CommandHandler
  void handle(UpdateResource command, Actor actor, Standings standings) {
    rewritable(actor, standings);
    apply(
        new ResourceUpdated(
            postId(),
            authorId(),
            Text.of(command.title()),
            Text.of(command.url()),
            command.resourceKind(),
            Text.of(command.description()),
            command.tags()));
  }

  @EventSourcingHandler
  void on(ResourcePosted event) {
    opened(event.postId(), event.authorId());
  }
}
