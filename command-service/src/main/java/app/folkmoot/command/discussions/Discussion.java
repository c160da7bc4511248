package app.folkmoot.command.discussions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.DiscussionCommand.StartDiscussion;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The opening post of a discussion. */
public final class Discussion extends Post {

  Discussion() {}

  @CommandHandler
  Discussion(StartDiscussion command, Actor actor, Standings standings, Ids ids) {
    PostAccess.writable(command.groupId(), actor, standings);
    apply(
        new DiscussionStarted(
            ids.next(),
            command.groupId(),
            actor.memberId(),
            Text.of(command.title()),
            Text.of(command.body()),
            command.tags()));
  }

  @EventSourcingHandler
  void on(DiscussionStarted event) {
    opened(event.postId(), event.authorId());
  }
}
