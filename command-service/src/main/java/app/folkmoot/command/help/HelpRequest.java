package app.folkmoot.command.help;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.Post;
import app.folkmoot.command.discussions.PostAccess;
import app.folkmoot.command.help.HelpCommand.CancelHelpRequest;
import app.folkmoot.command.help.HelpCommand.CompleteHelp;
import app.folkmoot.command.help.HelpCommand.ExpectOpenRequest;
import app.folkmoot.command.help.HelpCommand.ReopenHelpRequest;
import app.folkmoot.command.help.HelpCommand.RequestHelp;
import app.folkmoot.command.help.HelpCommand.TakeHelpRequest;
import app.folkmoot.command.help.HelpCommand.ThankHelper;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.Text;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequestReopened;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.HelperThanked;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * A request for help, which is an opening post of its group. That it is in the hands of at most one
 * helper is decided here.
 */
public final class HelpRequest extends Post {
  private enum Status {
    OPEN,
    TAKEN,
    DONE,
    CANCELLED
  }

  /** The one offer that was accepted. */
  private record Hands(UUID offerId, UUID helperId) {}

  private Status status = Status.OPEN;
  private @Nullable Hands hands;
  private boolean thanked;

  HelpRequest() {}

  @CommandHandler
  HelpRequest(RequestHelp command, Actor actor, Standings standings, Ids ids) {
    PostAccess.writable(command.groupId(), actor, standings);
    apply(
        new HelpRequested(
            ids.next(),
            command.groupId(),
            actor.memberId(),
            Text.of(command.title()),
            Text.of(command.details()),
            command.skills(),
            command.neededBy()));
  }

  @CommandHandler
  void handle(CancelHelpRequest command, Actor actor, Standings standings) {
    PostAccess.seenPost(postId(), actor, standings);
    refuseAllButTheAsker(actor);
    refuseClosed();
    apply(new HelpRequestCancelled(postId(), authorId()));
  }

  @CommandHandler
  void handle(CompleteHelp command, Actor actor, Standings standings) {
    PostAccess.seenPost(postId(), actor, standings);
    refuseAllButTheAsker(actor);
    refuseClosed();
    if (hands == null) {
      throw new Refused(HelpRefusal.NOT_TAKEN);
    }
    apply(new HelpCompleted(postId(), authorId(), hands.helperId()));
  }

  @CommandHandler
  void handle(ThankHelper command, Actor actor, Standings standings) {
    PostAccess.writablePost(postId(), actor, standings);
    refuseAllButTheAsker(actor);
    if (status != Status.DONE || hands == null) {
      throw new Refused(HelpRefusal.NOT_DONE);
    }
    Refused.when(thanked, HelpRefusal.ALREADY_THANKED);
    apply(new HelperThanked(postId(), authorId(), hands.helperId(), Text.of(command.message())));
  }

  @CommandHandler
  void handle(ExpectOpenRequest command) {
    refuseClosed();
    Refused.when(hands != null, HelpRefusal.TAKEN);
  }

  @CommandHandler
  void handle(TakeHelpRequest command, Actor actor) {
    refuseAllButTheAsker(actor);
    refuseClosed();
    Refused.when(hands != null, HelpRefusal.TAKEN);
    apply(new HelpRequestTaken(postId(), command.offerId(), command.helperId()));
  }

  @CommandHandler
  void handle(ReopenHelpRequest command) {
    refuseClosed();
    if (hands == null || !hands.offerId().equals(command.offerId())) {
      throw new Refused(HelpRefusal.NOT_TAKEN);
    }
    apply(new HelpRequestReopened(postId()));
  }

  private void refuseAllButTheAsker(Actor actor) {
    Refused.when(!actor.isMember(authorId()), HelpRefusal.ONLY_THE_ASKER);
  }

  private void refuseClosed() {
    Refused.when(status == Status.DONE || status == Status.CANCELLED, HelpRefusal.CLOSED);
  }

  @EventSourcingHandler
  void on(HelpRequested event) {
    opened(event.requestId(), event.requesterId());
  }

  @EventSourcingHandler
  void on(HelpRequestTaken event) {
    status = Status.TAKEN;
    hands = new Hands(event.offerId(), event.helperId());
  }

  @EventSourcingHandler
  void on(HelpRequestReopened event) {
    status = Status.OPEN;
    hands = null;
  }

  @EventSourcingHandler
  void on(HelpRequestCancelled event) {
    status = Status.CANCELLED;
  }

  @EventSourcingHandler
  void on(HelpCompleted event) {
    status = Status.DONE;
  }

  @EventSourcingHandler
  void on(HelperThanked event) {
    thanked = true;
  }
}
