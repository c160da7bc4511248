package app.folkmoot.command.members;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Given;
import app.folkmoot.command.platform.Internal;
import app.folkmoot.command.platform.PairId;
import app.folkmoot.command.platform.WebAddress;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.SelfIdentificationCatalogue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done about a member's account, and about who follows whom. */
public sealed interface MemberCommand extends Command {
  /** Make somebody known who signed in for the first time. */
  @Internal
  record RegisterMember(
      @NotNull UUID memberId,
      @NotBlank @Size(max = 100) String displayName,
      @NotNull AccountKind kind)
      implements MemberCommand {
    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /**
   * Describe oneself anew; every field replaces what was there.
   *
   * @param timeZone IANA name, such as {@code Europe/Berlin}; null for the community's
   * @param links absolute http or https addresses
   */
  record UpdateProfile(
      @NotBlank @Size(max = 100) String displayName,
      @Nullable @Size(max = 200) String headline,
      @Nullable @Size(max = 40) String pronouns,
      @Size(max = 20) List<@NotBlank @Size(max = 40) String> skills,
      @Size(max = 10) List<@NotBlank @Size(max = 40) String> languages,
      @Nullable @Size(max = 60) String timeZone,
      @Size(max = 5) List<@NotNull @Size(max = 500) @WebAddress String> links,
      @Nullable Long sequence)
      implements MemberCommand {
    public UpdateProfile {
      skills = Given.list(skills);
      languages = Given.list(languages);
      links = Given.list(links);
    }

    @Override
    public UUID aggregateId(UUID actorId) {
      return actorId;
    }
  }

  /**
   * Choose when and of what to be told.
   *
   * @param quietFrom local time from which nothing is sent; both or neither of the two
   * @param quietTo local time until which nothing is sent
   * @param workDays days on which something may be sent; none for every day
   */
  record SetNotificationPreferences(
      @NotNull
          @Pattern(
              regexp = "never|daily|weekly|monthly",
              message = "must be never, daily, weekly or monthly")
          String digestEvery,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietTo,
      List<@NotNull DayOfWeek> workDays,
      @Size(max = 30) List<@NotBlank @Size(max = 40) String> mutedKinds,
      @Nullable Long sequence)
      implements MemberCommand {
    public SetNotificationPreferences {
      workDays = Given.list(workDays);
      mutedKinds = Given.list(mutedKinds);
    }

    @Override
    public UUID aggregateId(UUID actorId) {
      return actorId;
    }
  }

  /**
   * Note that one came by; the second time on a local day changes nothing.
   *
   * @param localDate today, by the calendar where the member is
   */
  record RecordVisit(@NotNull LocalDate localDate) implements MemberCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return visitId(actorId, localDate);
    }
  }

  /** Follow another member. */
  record FollowMember(@NotNull UUID memberId) implements MemberCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return followId(actorId, memberId);
    }
  }

  /** Follow another member no longer. */
  record UnfollowMember(@NotNull UUID memberId) implements MemberCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return followId(actorId, memberId);
    }
  }

  /** Mark an account as a program's; admins alone. */
  record MarkAsBot(@NotNull UUID memberId) implements MemberCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return memberId;
    }
  }

  /** Leave the community; what one wrote stays. */
  record LeaveCommunity() implements MemberCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return actorId;
    }
  }

  /**
   * Destroy a member's keys: what they protect is erased in every event and every backup. Admins
   * alone; it cannot be undone.
   */
  record DestroyMemberKeys(@NotNull UUID memberId, @NotEmpty List<@NotNull Purpose> purposes)
      implements MemberCommand {
    public DestroyMemberKeys {
      purposes = Given.list(purposes);
    }

    @Override
    public UUID aggregateId(UUID actorId) {
      return memberId;
    }
  }

  /**
   * Share how one identifies in one dimension; replaces what was shared before.
   *
   * @param dimension name from {@link SelfIdentificationCatalogue}
   * @param consentVersion version of the consent text one agreed to: the current one
   */
  record ShareSelfIdentification(
      @NotBlank String dimension,
      @NotEmpty @Size(max = 20) List<@NotBlank String> values,
      int consentVersion)
      implements MemberCommand {
    public ShareSelfIdentification {
      values = Given.list(values);
    }

    @Override
    public UUID aggregateId(UUID actorId) {
      return selfIdentificationId(actorId, dimension);
    }
  }

  /** Take it back; it counts from the next computation on. */
  record WithdrawSelfIdentification(@NotBlank String dimension) implements MemberCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return selfIdentificationId(actorId, dimension);
    }
  }

  /** The identifier of a member's visit on a day. */
  static UUID visitId(UUID memberId, LocalDate localDate) {
    return PairId.of("visit", memberId, localDate);
  }

  /** The identifier of one member's following another. */
  static UUID followId(UUID memberId, UUID followedId) {
    return PairId.of("follow", memberId, followedId);
  }

  /** The identifier of what a member says of themselves in a dimension. */
  static UUID selfIdentificationId(UUID memberId, String dimension) {
    return PairId.of("self-identification", memberId, dimension);
  }
}
