package app.folkmoot.events.help;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a help request and to offers of help.
 *
 * <p>A help request is a post of its group: its {@code requestId} is its post id.
 */
public sealed interface HelpEvent extends DomainEvent {

  /**
   * A member asked for help.
   *
   * @param details Markdown (CommonMark)
   * @param neededBy the day after which it is too late, or null
   */
  @EventType("help.requested")
  record HelpRequested(
      UUID requestId,
      UUID groupId,
      UUID requesterId,
      @Personal(owner = "requesterId", purpose = Purpose.CONTENT) Text title,
      @Personal(owner = "requesterId", purpose = Purpose.CONTENT) Text details,
      List<String> skills,
      @Nullable LocalDate neededBy)
      implements HelpEvent {
    public HelpRequested {
      Required.all(requestId, groupId, requesterId, title, details);
      skills = Required.list(skills);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** The asker no longer needs help. */
  @EventType("help.request-cancelled")
  record HelpRequestCancelled(UUID requestId, UUID requesterId) implements HelpEvent {
    public HelpRequestCancelled {
      Required.all(requestId, requesterId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** A member offered to help with a request. */
  @EventType("help.offered")
  record HelpOffered(
      UUID offerId,
      UUID requestId,
      UUID helperId,
      @Personal(owner = "helperId", purpose = Purpose.CONTENT) @Nullable Text message)
      implements HelpEvent {
    public HelpOffered {
      Required.all(offerId, requestId, helperId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** A member said what they can help with, to no request in particular. */
  @EventType("help.standing-offer-made")
  record StandingOfferMade(
      UUID offerId,
      UUID helperId,
      List<String> skills,
      @Personal(owner = "helperId", purpose = Purpose.CONTENT) @Nullable Text availability)
      implements HelpEvent {
    public StandingOfferMade {
      Required.all(offerId, helperId);
      skills = Required.list(skills);
    }

    @Override
    public UUID conversation() {
      return helperId;
    }
  }

  /** The asker took one offer: the request is taken. */
  @EventType("help.offer-accepted")
  record OfferAccepted(UUID offerId, UUID requestId, UUID helperId) implements HelpEvent {
    public OfferAccepted {
      Required.all(offerId, requestId, helperId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** The asker said no to one offer. */
  @EventType("help.offer-declined")
  record OfferDeclined(UUID offerId, UUID requestId, UUID helperId) implements HelpEvent {
    public OfferDeclined {
      Required.all(offerId, requestId, helperId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /**
   * The helper took an offer back.
   *
   * @param requestId the request it was for; null for a standing offer
   */
  @EventType("help.offer-withdrawn")
  record OfferWithdrawn(UUID offerId, @Nullable UUID requestId, UUID helperId)
      implements HelpEvent {
    public OfferWithdrawn {
      Required.all(offerId, helperId);
    }

    @Override
    public UUID conversation() {
      return requestId == null ? helperId : requestId;
    }
  }

  /** The request is in the hands of one helper. */
  @EventType("help.request-taken")
  record HelpRequestTaken(UUID requestId, UUID offerId, UUID helperId) implements HelpEvent {
    public HelpRequestTaken {
      Required.all(requestId, offerId, helperId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** The helper of a taken request withdrew: it is open again. */
  @EventType("help.request-reopened")
  record HelpRequestReopened(UUID requestId) implements HelpEvent {
    public HelpRequestReopened {
      Required.all(requestId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** Help was given. */
  @EventType("help.completed")
  record HelpCompleted(UUID requestId, UUID requesterId, UUID helperId) implements HelpEvent {
    public HelpCompleted {
      Required.all(requestId, requesterId, helperId);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }

  /** The asker thanked the helper in words. */
  @EventType("help.helper-thanked")
  record HelperThanked(
      UUID requestId,
      UUID requesterId,
      UUID helperId,
      @Personal(owner = "requesterId", purpose = Purpose.CONTENT) Text message)
      implements HelpEvent {
    public HelperThanked {
      Required.all(requestId, requesterId, helperId, message);
    }

    @Override
    public UUID conversation() {
      return requestId;
    }
  }
}
