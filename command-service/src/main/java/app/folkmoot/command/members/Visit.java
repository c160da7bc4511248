package app.folkmoot.command.members;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.members.MemberCommand.RecordVisit;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A member's coming by on one local day; an aggregate of its own, so that accounts stay small. */
public final class Visit {
  @AggregateIdentifier private @Nullable UUID visitId;

  Visit() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordVisit command, Actor actor, Instant now) {
    Refused.when(!isTodaySomewhere(command.localDate(), now), MemberRefusal.NOT_TODAY);
    if (visitId == null) {
      apply(new MemberVisited(actor.memberId(), command.localDate()));
    }
  }

  /** Local time is between 12 hours behind UTC and 14 hours ahead of it. */
  private static boolean isTodaySomewhere(LocalDate day, Instant now) {
    return !day.isBefore(LocalDate.ofInstant(now, ZoneOffset.ofHours(-12)))
        && !day.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)));
  }

  @EventSourcingHandler
  void on(MemberVisited event) {
    visitId = MemberCommand.visitId(event.memberId(), event.localDate());
  }
}
