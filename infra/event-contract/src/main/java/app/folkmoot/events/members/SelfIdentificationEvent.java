package app.folkmoot.events.members;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.util.List;
import java.util.UUID;

/** What a member says of themselves in one dimension; stays in the event store, never on Kafka. */
public sealed interface SelfIdentificationEvent extends DomainEvent {

  UUID memberId();

  String dimension();

  @Override
  default UUID conversation() {
    return memberId();
  }

  /**
   * A member shared how they identify.
   *
   * @param dimension name from the catalogue, such as {@code work-location}
   * @param values names from the dimension's catalogue; several where it allows several
   * @param consentVersion version of the consent text the member agreed to
   */
  @EventType(value = "self-identification.shared", published = false)
  record SelfIdentificationShared(
      UUID memberId,
      String dimension,
      @Personal(owner = "memberId", purpose = Purpose.SELF_IDENTIFICATION, scope = "dimension")
          List<Text> values,
      int consentVersion)
      implements SelfIdentificationEvent {
    public SelfIdentificationShared {
      Required.all(memberId, dimension);
      values = Required.list(values);
    }
  }

  /** A member took it back; it counts from the next computation on. */
  @EventType(value = "self-identification.withdrawn", published = false)
  record SelfIdentificationWithdrawn(UUID memberId, String dimension)
      implements SelfIdentificationEvent {
    public SelfIdentificationWithdrawn {
      Required.all(memberId, dimension);
    }
  }
}
