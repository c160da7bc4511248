package app.folkmoot.events;

import java.util.UUID;

/**
 * A fact, in the past tense, as one record.
 *
 * <p>Compact constructors refuse a missing required component, because a JSON reader would not.
 */
public interface DomainEvent {

  /**
   * The conversation this event belongs to: the opening post for replies, reactions and offers, the
   * group for its memberships, the member for the rest. Events of one conversation keep their order
   * on their way through Kafka; changing what this answers means a rebuild.
   */
  UUID conversation();
}
