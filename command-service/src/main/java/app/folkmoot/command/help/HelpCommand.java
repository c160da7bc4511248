package app.folkmoot.command.help;

import app.folkmoot.command.discussions.Lengths;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Given;
import app.folkmoot.command.platform.Internal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about help. A request is a post of its group: {@code requestId} is its post id.
 */
public sealed interface HelpCommand extends Command {

  /**
   * Ask a group for help.
   *
   * @param details Markdown (CommonMark)
   * @param neededBy the day after which it is too late; may be left out
   */
  record RequestHelp(
      @NotNull UUID groupId,
      @NotBlank @Size(max = Lengths.TITLE) String title,
      @NotBlank @Size(max = Lengths.BODY) String details,
      @Size(max = Lengths.TAGS) List<@NotBlank @Size(max = Lengths.TAG) String> skills,
      @Nullable LocalDate neededBy)
      implements HelpCommand {
    public RequestHelp {
      skills = Given.list(skills);
    }

    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /** Say that one's own request is no longer needed. */
  record CancelHelpRequest(@NotNull UUID requestId, @Nullable Long sequence)
      implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return requestId;
    }
  }

  /** Say that help was given to one's own request. */
  record CompleteHelp(@NotNull UUID requestId, @Nullable Long sequence) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return requestId;
    }
  }

  /** Thank whoever helped with one's own request. */
  record ThankHelper(
      @NotNull UUID requestId, @NotBlank @Size(max = 2_000) String message, @Nullable Long sequence)
      implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return requestId;
    }
  }

  /**
   * Offer help: to one request with a message, or to anybody with skills and when one has time.
   *
   * @param requestId the request; null for a standing offer
   */
  record OfferHelp(
      @Nullable UUID requestId,
      @Nullable @Size(max = 2_000) String message,
      @Size(max = Lengths.TAGS) List<@NotBlank @Size(max = Lengths.TAG) String> skills,
      @Nullable @Size(max = 500) String availability)
      implements HelpCommand {
    public OfferHelp {
      skills = Given.list(skills);
    }

    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /** Take one offer to one's own request. */
  record AcceptOffer(@NotNull UUID offerId, @Nullable Long sequence) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return offerId;
    }
  }

  /** Say no to one offer to one's own request. */
  record DeclineOffer(@NotNull UUID offerId, @Nullable Long sequence) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return offerId;
    }
  }

  /** Take one's own offer back; a request in its hands is open again. */
  record WithdrawOffer(@NotNull UUID offerId, @Nullable Long sequence) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return offerId;
    }
  }

  /** Make sure that a request still waits for offers; changes nothing. */
  @Internal
  record ExpectOpenRequest(UUID requestId) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return requestId;
    }
  }

  /** Put a request into the hands of one helper. */
  @Internal
  record TakeHelpRequest(UUID requestId, UUID offerId, UUID helperId) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return requestId;
    }
  }

  /** Open a request again whose helper withdraws. */
  @Internal
  record ReopenHelpRequest(UUID requestId, UUID offerId) implements HelpCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return requestId;
    }
  }
}
