package app.folkmoot.command.help;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.discussions.DiscussionRefusal;
import app.folkmoot.command.discussions.PostAccess;
import app.folkmoot.command.help.HelpCommand.AcceptOffer;
import app.folkmoot.command.help.HelpCommand.DeclineOffer;
import app.folkmoot.command.help.HelpCommand.ExpectOpenRequest;
import app.folkmoot.command.help.HelpCommand.OfferHelp;
import app.folkmoot.command.help.HelpCommand.ReopenHelpRequest;
import app.folkmoot.command.help.HelpCommand.TakeHelpRequest;
import app.folkmoot.command.help.HelpCommand.WithdrawOffer;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Claims;
import app.folkmoot.command.platform.FurtherCommands;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.ThreadStanding;
import app.folkmoot.events.Text;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.events.help.HelpEvent.OfferAccepted;
import app.folkmoot.events.help.HelpEvent.OfferDeclined;
import app.folkmoot.events.help.HelpEvent.OfferWithdrawn;
import app.folkmoot.events.help.HelpEvent.StandingOfferMade;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * One member's offer of help, to a request or standing. It gets one answer and no second; a helper
 * has one offer to a request, and may make another only once it is withdrawn.
 */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class Offer {
  private enum Status {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  @AggregateIdentifier private UUID offerId;
  private @Nullable UUID requestId;
  private UUID helperId;
  private Status status = Status.OPEN;

  Offer() {}

  @CommandHandler
  Offer(
      OfferHelp command,
      Actor actor,
      Standings standings,
      Claims claims,
      Ids ids,
      FurtherCommands further) {
    Refused.when(
        (command.requestId() == null) == command.skills().isEmpty(),
        HelpRefusal.EITHER_REQUEST_OR_SKILLS);
    if (command.requestId() == null) {
      apply(
          new StandingOfferMade(
              ids.next(),
              actor.memberId(),
              command.skills(),
              Text.ofNullable(command.availability())));
      return;
    }
    ThreadStanding request = PostAccess.writablePost(command.requestId(), actor, standings);
    Refused.when(actor.isMember(request.threadAuthorId()), HelpRefusal.OWN_REQUEST);
    Refused.when(request.locked(), DiscussionRefusal.LOCKED);
    further.decide(new ExpectOpenRequest(command.requestId()));
    UUID offer = ids.next();
    boolean first =
        claims.take(Claims.Kind.OFFER, pair(command.requestId(), actor.memberId()), offer);
    Refused.when(!first, HelpRefusal.ALREADY_OFFERED);
    apply(
        new HelpOffered(
            offer, command.requestId(), actor.memberId(), Text.ofNullable(command.message())));
  }

  @CommandHandler
  void handle(AcceptOffer command, Actor actor, Standings standings, FurtherCommands further) {
    UUID request = request();
    refuseAllButTheAsker(PostAccess.seenPost(request, actor, standings), actor);
    PostAccess.writablePost(request, actor, standings);
    refuseAnswered();
    further.decide(new TakeHelpRequest(request, offerId, helperId));
    apply(new OfferAccepted(offerId, request, helperId));
  }

  @CommandHandler
  void handle(DeclineOffer command, Actor actor, Standings standings) {
    UUID request = request();
    refuseAllButTheAsker(PostAccess.seenPost(request, actor, standings), actor);
    refuseAnswered();
    apply(new OfferDeclined(offerId, request, helperId));
  }

  @CommandHandler
  void handle(
      WithdrawOffer command,
      Actor actor,
      Standings standings,
      Claims claims,
      FurtherCommands further) {
    if (!actor.isMember(helperId)) {
      if (requestId != null) {
        PostAccess.seenPost(requestId, actor, standings);
      }
      throw new Refused(HelpRefusal.ONLY_THE_HELPER);
    }
    Refused.when(status == Status.WITHDRAWN, HelpRefusal.WITHDRAWN);
    Refused.when(status == Status.DECLINED, HelpRefusal.ALREADY_ANSWERED);
    if (status == Status.ACCEPTED) {
      further.decide(new ReopenHelpRequest(request(), offerId));
    }
    if (requestId != null) {
      claims.release(Claims.Kind.OFFER, pair(requestId, helperId), offerId);
    }
    apply(new OfferWithdrawn(offerId, requestId, helperId));
  }

  private static String pair(UUID requestId, UUID helperId) {
    return requestId + "/" + helperId;
  }

  private UUID request() {
    if (requestId == null) {
      throw new Refused(HelpRefusal.STANDING_OFFER);
    }
    return requestId;
  }

  private static void refuseAllButTheAsker(ThreadStanding request, Actor actor) {
    Refused.when(!actor.isMember(request.threadAuthorId()), HelpRefusal.ONLY_THE_ASKER);
  }

  private void refuseAnswered() {
    Refused.when(status == Status.WITHDRAWN, HelpRefusal.WITHDRAWN);
    Refused.when(status != Status.OPEN, HelpRefusal.ALREADY_ANSWERED);
  }

  @EventSourcingHandler
  void on(HelpOffered event) {
    offerId = event.offerId();
    requestId = event.requestId();
    helperId = event.helperId();
  }

  @EventSourcingHandler
  void on(StandingOfferMade event) {
    offerId = event.offerId();
    helperId = event.helperId();
  }

  @EventSourcingHandler
  void on(OfferAccepted event) {
    status = Status.ACCEPTED;
  }

  @EventSourcingHandler
  void on(OfferDeclined event) {
    status = Status.DECLINED;
  }

  @EventSourcingHandler
  void on(OfferWithdrawn event) {
    status = Status.WITHDRAWN;
  }
}
