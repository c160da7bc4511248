package app.folkmoot.command.plantedgroups;

import app.folkmoot.command.platform.planted.CommandPart;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Planted and allowed: a decision knows Axon, its platform and what it is given. */
final class PureDecision {
  @AggregateIdentifier private String id = "none";

  List<Object> decide(CommandPart part, Instant at) {
    return List.of(id, part, at);
  }
}
