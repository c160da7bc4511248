package app.folkmoot.query.help;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.help.HelpEvent.OfferWithdrawn;
import app.folkmoot.events.help.HelpEvent.StandingOfferMade;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers to no request in particular. */
final class StandingOfferProjection implements Projection<StandingOffer> {

  @Override
  public String collection() {
    return StandingOffer.COLLECTION;
  }

  @Override
  public Class<StandingOffer> type() {
    return StandingOffer.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("state", "-createdAt", "-createdPosition"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case StandingOfferMade e -> List.of(e.offerId());
      case OfferWithdrawn e when e.requestId() == null -> List.of(e.offerId());
      default -> List.of();
    };
  }

  @Override
  public StandingOffer apply(@Nullable StandingOffer before, UUID id, RecordedEvent event) {
    if (event.event() instanceof StandingOfferMade e) {
      return new StandingOffer(
          id,
          event.position(),
          e.helperId(),
          e.skills(),
          e.availability(),
          event.meta().occurredAt(),
          event.position(),
          StandingOffer.OPEN);
    }
    StandingOffer offer = Objects.requireNonNull(before, "the offer was never made");
    return new StandingOffer(
        id,
        event.position(),
        offer.helperId(),
        offer.skills(),
        offer.availability(),
        offer.createdAt(),
        offer.createdPosition(),
        StandingOffer.WITHDRAWN);
  }
}
