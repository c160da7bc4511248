package app.folkmoot.command.imports;

import app.folkmoot.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event about to be appended.
 *
 * @param eventId derived from the line, so that a second run finds it
 * @param aggregateType simple name of the aggregate's class, as Axon stores it
 * @param actorId who did it; null for nobody in particular
 */
record Draft(
    UUID eventId,
    UUID aggregateId,
    String aggregateType,
    DomainEvent event,
    Instant occurredAt,
    @Nullable UUID actorId) {}
