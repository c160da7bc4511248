package app.folkmoot.events.members;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one member's account. */
public sealed interface MemberEvent extends DomainEvent {

  UUID memberId();

  @Override
  default UUID conversation() {
    return memberId();
  }

  /**
   * A person, bot or removed account became known to the community.
   *
   * @param displayName the name others see
   */
  @EventType("member.registered")
  record MemberRegistered(
      UUID memberId,
      AccountKind kind,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) Text displayName)
      implements MemberEvent {
    public MemberRegistered {
      Required.all(memberId, kind, displayName);
    }
  }

  /**
   * A member described themselves anew; every component replaces what was there.
   *
   * @param timeZone IANA name of the zone the member lives by, or null for the community's
   * @param links absolute http or https addresses
   */
  @EventType("member.profile-updated")
  record ProfileUpdated(
      UUID memberId,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) Text displayName,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) @Nullable Text headline,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) @Nullable Text pronouns,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) List<Text> skills,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) List<Text> languages,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) @Nullable Text timeZone,
      @Personal(owner = "memberId", purpose = Purpose.IDENTITY) List<Text> links)
      implements MemberEvent {
    public ProfileUpdated {
      Required.all(memberId, displayName);
      skills = Required.list(skills);
      languages = Required.list(languages);
      links = Required.list(links);
    }
  }

  /**
   * A member chose when and of what to be told.
   *
   * @param digestEvery never, daily, weekly or monthly
   * @param quietFrom local time from which nothing is sent, or null for no quiet hours
   * @param mutedKinds kinds of notice not wanted
   */
  @EventType("member.notification-preferences-set")
  record NotificationPreferencesSet(
      UUID memberId,
      String digestEvery,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietTo,
      List<DayOfWeek> workDays,
      List<String> mutedKinds)
      implements MemberEvent {
    public NotificationPreferencesSet {
      Required.all(memberId, digestEvery);
      workDays = Required.list(workDays);
      mutedKinds = Required.list(mutedKinds);
    }
  }

  /**
   * A member came by, at most once on each of their local days.
   *
   * @param localDate the day in the member's own zone
   */
  @EventType("member.visited")
  record MemberVisited(UUID memberId, LocalDate localDate) implements MemberEvent {
    public MemberVisited {
      Required.all(memberId, localDate);
    }
  }

  /** A member began to follow another. */
  @EventType("member.followed")
  record MemberFollowed(UUID memberId, UUID followedId) implements MemberEvent {
    public MemberFollowed {
      Required.all(memberId, followedId);
    }
  }

  /** A member no longer follows another. */
  @EventType("member.unfollowed")
  record MemberUnfollowed(UUID memberId, UUID followedId) implements MemberEvent {
    public MemberUnfollowed {
      Required.all(memberId, followedId);
    }
  }

  /** An admin found that a program stands behind the account. */
  @EventType("member.marked-as-bot")
  record MemberMarkedAsBot(UUID memberId) implements MemberEvent {
    public MemberMarkedAsBot {
      Required.all(memberId);
    }
  }

  /** A member left the community; what they wrote stays. */
  @EventType("member.left-community")
  record MemberLeftCommunity(UUID memberId) implements MemberEvent {
    public MemberLeftCommunity {
      Required.all(memberId);
    }
  }

  /**
   * Keys of a member were destroyed: what they protected is erased in every event and every backup.
   *
   * @param purposes which keys
   */
  @EventType("member.keys-destroyed")
  record MemberKeysDestroyed(UUID memberId, List<Purpose> purposes) implements MemberEvent {
    public MemberKeysDestroyed {
      Required.all(memberId);
      purposes = Required.list(purposes);
    }
  }
}
