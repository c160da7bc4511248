package app.folkmoot.command.discussions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.ThreadStanding;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A reply in a thread of any kind. */
public final class Reply extends Post {

  Reply() {}

  @CommandHandler
  Reply(DiscussionCommand.Reply command, Actor actor, Standings standings, Ids ids) {
    ThreadStanding thread = PostAccess.writablePost(command.postId(), actor, standings);
    Refused.when(
        !thread.threadId().equals(command.postId()), DiscussionRefusal.NOT_AN_OPENING_POST);
    Refused.when(thread.locked(), DiscussionRefusal.LOCKED);
    refuseParentElsewhere(command, actor, standings);
    apply(
        new ReplyPosted(
            ids.next(),
            thread.threadId(),
            thread.group().groupId(),
            command.parentId(),
            actor.memberId(),
            Text.of(command.body())));
  }

  private static void refuseParentElsewhere(
      DiscussionCommand.Reply command, Actor actor, Standings standings) {
    if (command.parentId() == null || command.parentId().equals(command.postId())) {
      return;
    }
    boolean sameThread =
        standings
            .atPost(command.parentId(), actor.memberId())
            .filter(parent -> parent.threadId().equals(command.postId()))
            .isPresent();
    Refused.when(!sameThread, DiscussionRefusal.PARENT_ELSEWHERE);
  }

  @EventSourcingHandler
  void on(ReplyPosted event) {
    posted(event.postId(), event.threadId(), event.authorId());
  }
}
