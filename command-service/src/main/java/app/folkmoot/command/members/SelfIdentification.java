package app.folkmoot.command.members;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.members.MemberCommand.ShareSelfIdentification;
import app.folkmoot.command.members.MemberCommand.WithdrawSelfIdentification;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.SelfIdentificationCatalogue;
import app.folkmoot.events.members.SelfIdentificationCatalogue.Dimension;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationWithdrawn;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** What one member says of themselves in one dimension. */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class SelfIdentification {
  @AggregateIdentifier private UUID selfIdentificationId;
  private boolean shared;

  SelfIdentification() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ShareSelfIdentification command, Actor actor) {
    Dimension dimension =
        SelfIdentificationCatalogue.find(command.dimension())
            .orElseThrow(() -> new Refused(MemberRefusal.UNKNOWN_DIMENSION));
    Refused.when(!dimension.values().containsAll(command.values()), MemberRefusal.UNKNOWN_VALUE);
    Refused.when(command.values().size() > 1 && !dimension.several(), MemberRefusal.ONE_VALUE_ONLY);
    Refused.when(
        command.consentVersion() != dimension.consentVersion(), MemberRefusal.CONSENT_OUT_OF_DATE);
    apply(
        new SelfIdentificationShared(
            actor.memberId(),
            command.dimension(),
            Text.listOf(command.values()),
            command.consentVersion()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(WithdrawSelfIdentification command, Actor actor) {
    Refused.when(!shared, MemberRefusal.NOT_SHARED);
    apply(new SelfIdentificationWithdrawn(actor.memberId(), command.dimension()));
  }

  @EventSourcingHandler
  void on(SelfIdentificationShared event) {
    selfIdentificationId = MemberCommand.selfIdentificationId(event.memberId(), event.dimension());
    shared = true;
  }

  @EventSourcingHandler
  void on(SelfIdentificationWithdrawn event) {
    shared = false;
  }
}
