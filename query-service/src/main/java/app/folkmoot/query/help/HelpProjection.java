package app.folkmoot.query.help;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.help.HelpEvent;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequestReopened;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.HelperThanked;
import app.folkmoot.events.help.HelpEvent.OfferAccepted;
import app.folkmoot.events.help.HelpEvent.OfferDeclined;
import app.folkmoot.events.help.HelpEvent.OfferWithdrawn;
import app.folkmoot.events.help.HelpEvent.StandingOfferMade;
import app.folkmoot.query.help.HelpDocument.Offer;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Help requests with their offers. */
final class HelpProjection implements Projection<HelpDocument> {

  @Override
  public String collection() {
    return HelpDocument.COLLECTION;
  }

  @Override
  public Class<HelpDocument> type() {
    return HelpDocument.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("status", "-createdAt", "-createdPosition"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case StandingOfferMade e -> List.of();
      case OfferWithdrawn e when e.requestId() == null -> List.of();
      case HelpEvent e -> List.of(e.conversation());
      // the post may be of another kind, which only the document can tell
      case PostDeleted e when e.postId().equals(e.threadId()) -> List.of(e.postId());
      default -> List.of();
    };
  }

  @Override
  public @Nullable HelpDocument apply(@Nullable HelpDocument before, UUID id, RecordedEvent event) {
    if (event.event() instanceof HelpRequested e) {
      return new HelpDocument(
          id,
          event.position(),
          e.groupId(),
          HelpStatus.OPEN,
          event.meta().occurredAt(),
          event.position(),
          e.skills(),
          e.neededBy(),
          List.of(),
          null,
          false);
    }
    if (event.event() instanceof PostDeleted) {
      return before == null ? null : with(before, event, before.status(), before.offers(), true);
    }
    HelpDocument help = Objects.requireNonNull(before, "help was never asked for");
    return switch ((HelpEvent) event.event()) {
      case HelpRequestCancelled e -> status(help, event, HelpStatus.CANCELLED);
      case HelpRequestTaken e -> status(help, event, HelpStatus.TAKEN);
      case HelpRequestReopened e -> status(help, event, HelpStatus.OPEN);
      case HelpCompleted e -> status(help, event, HelpStatus.DONE);
      case HelpOffered e -> offered(help, event, e);
      case OfferAccepted e -> offer(help, event, e.offerId(), OfferView.Status.ACCEPTED);
      case OfferDeclined e -> offer(help, event, e.offerId(), OfferView.Status.DECLINED);
      case OfferWithdrawn e -> offer(help, event, e.offerId(), OfferView.Status.WITHDRAWN);
      case HelperThanked e -> thanked(help, event, e.message());
      default -> throw new IllegalArgumentException("not an event of a help request");
    };
  }

  private static HelpDocument offered(HelpDocument help, RecordedEvent event, HelpOffered e) {
    Offer offer =
        new Offer(
            e.offerId(),
            e.helperId(),
            e.message(),
            OfferView.Status.OPEN,
            event.meta().occurredAt());
    return with(
        help,
        event,
        help.status(),
        Stream.concat(help.offers().stream(), Stream.of(offer)).toList(),
        help.deleted());
  }

  private static HelpDocument offer(
      HelpDocument help, RecordedEvent event, UUID offerId, OfferView.Status now) {
    List<Offer> offers =
        help.offers().stream()
            .map(offer -> offer.offerId().equals(offerId) ? offer.with(now) : offer)
            .toList();
    return with(help, event, help.status(), offers, help.deleted());
  }

  private static HelpDocument status(HelpDocument help, RecordedEvent event, HelpStatus now) {
    return with(help, event, now, help.offers(), help.deleted());
  }

  private static HelpDocument thanked(HelpDocument h, RecordedEvent event, Text thanks) {
    return new HelpDocument(
        h.id(),
        event.position(),
        h.groupId(),
        h.status(),
        h.createdAt(),
        h.createdPosition(),
        h.skills(),
        h.neededBy(),
        h.offers(),
        thanks,
        h.deleted());
  }

  private static HelpDocument with(
      HelpDocument h, RecordedEvent event, HelpStatus status, List<Offer> offers, boolean deleted) {
    return new HelpDocument(
        h.id(),
        event.position(),
        h.groupId(),
        status,
        h.createdAt(),
        h.createdPosition(),
        h.skills(),
        h.neededBy(),
        offers,
        h.thanks(),
        deleted);
  }
}
