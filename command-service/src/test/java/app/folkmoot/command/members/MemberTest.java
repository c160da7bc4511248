package app.folkmoot.command.members;

import app.folkmoot.command.members.MemberCommand.DestroyMemberKeys;
import app.folkmoot.command.members.MemberCommand.FollowMember;
import app.folkmoot.command.members.MemberCommand.LeaveCommunity;
import app.folkmoot.command.members.MemberCommand.MarkAsBot;
import app.folkmoot.command.members.MemberCommand.RecordVisit;
import app.folkmoot.command.members.MemberCommand.RegisterMember;
import app.folkmoot.command.members.MemberCommand.SetNotificationPreferences;
import app.folkmoot.command.members.MemberCommand.ShareSelfIdentification;
import app.folkmoot.command.members.MemberCommand.UnfollowMember;
import app.folkmoot.command.members.MemberCommand.UpdateProfile;
import app.folkmoot.command.members.MemberCommand.WithdrawSelfIdentification;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Actor.Role;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberFollowed;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberMarkedAsBot;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.MemberUnfollowed;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import app.folkmoot.events.members.MemberEvent.NotificationPreferencesSet;
import app.folkmoot.events.members.MemberEvent.ProfileUpdated;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationWithdrawn;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemberTest {
  private static final UUID NORA = new UUID(1, 1);
  private static final UUID OLE = new UUID(1, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Actor ADMIN = new Actor(OLE, Set.of(Role.MEMBER, Role.ADMIN));

  private static MemberRegistered registered(UUID memberId) {
    return new MemberRegistered(memberId, AccountKind.PERSON, Text.of("Name"));
  }

  private static CommandFixture<Member> nora() {
    return new CommandFixture<>(Member.class).given(registered(NORA));
  }

  private static UpdateProfile profile(@Nullable String timeZone) {
    return new UpdateProfile(
        "Nora", "Weaver", "she/her", List.of("looms"), List.of("no"), timeZone, List.of(), null);
  }

  @Nested
  class Registering {
    @Test
    void makesAMemberKnown() {
      new CommandFixture<>(Member.class)
          .when(NORA, new RegisterMember(NORA, "Name", AccountKind.PERSON))
          .stores(registered(NORA));
    }
  }

  @Nested
  class UpdatingTheProfile {
    @Test
    void replacesWhatWasThere() {
      nora()
          .when(NORA, profile("Europe/Oslo"))
          .stores(
              new ProfileUpdated(
                  NORA,
                  Text.of("Nora"),
                  Text.of("Weaver"),
                  Text.of("she/her"),
                  List.of(Text.of("looms")),
                  List.of(Text.of("no")),
                  Text.of("Europe/Oslo"),
                  List.of()));
    }

    @Test
    void refusesATimeZoneThatDoesNotExist() {
      nora().when(NORA, profile("Europe/Atlantis")).refused(MemberRefusal.UNKNOWN_TIME_ZONE);
    }

    @Test
    void refusesSomebodyWhoLeft() {
      nora()
          .given(new MemberLeftCommunity(NORA))
          .when(NORA, profile(null))
          .refused(MemberRefusal.HAS_LEFT);
    }

    @Test
    void writesNothingAboutAnErasedPerson() {
      nora()
          .given(new MemberKeysDestroyed(NORA, List.of(Purpose.IDENTITY)))
          .when(NORA, profile(null))
          .refused(MemberRefusal.HAS_LEFT);
    }
  }

  @Nested
  class SettingNotificationPreferences {
    @Test
    void keepsThem() {
      nora()
          .when(
              NORA,
              new SetNotificationPreferences(
                  "weekly", LocalTime.of(18, 0), LocalTime.of(8, 0), List.of(), List.of(), null))
          .stores(
              new NotificationPreferencesSet(
                  NORA, "weekly", LocalTime.of(18, 0), LocalTime.of(8, 0), List.of(), List.of()));
    }

    @Test
    void refusesAQuietTimeWithoutAnEnd() {
      nora()
          .when(
              NORA,
              new SetNotificationPreferences(
                  "never", LocalTime.of(18, 0), null, List.of(), List.of(), null))
          .refused(MemberRefusal.HALF_A_QUIET_TIME);
    }
  }

  @Nested
  class Visiting {
    @Test
    void isNotedOnce() {
      new CommandFixture<>(Visit.class)
          .when(NORA, new RecordVisit(DAY))
          .stores(new MemberVisited(NORA, DAY));
    }

    @Test
    void isNotedOnEveryDayThatIsTodaySomewhere() {
      // 11:30 UTC: still the 20th at UTC-12, the 22nd already at UTC+14
      for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusDays(1))) {
        new CommandFixture<>(Visit.class)
            .when(NORA, new RecordVisit(day))
            .stores(new MemberVisited(NORA, day));
      }
    }

    @Test
    void isRefusedForAnyOtherDay() {
      for (LocalDate day : List.of(DAY.minusDays(2), DAY.plusDays(2), DAY.minusYears(1))) {
        new CommandFixture<>(Visit.class)
            .when(NORA, new RecordVisit(day))
            .refused(MemberRefusal.NOT_TODAY);
      }
    }

    @Test
    void changesNothingTheSecondTimeOnADay() {
      new CommandFixture<>(Visit.class)
          .given(new MemberVisited(NORA, DAY))
          .when(NORA, new RecordVisit(DAY))
          .stores();
    }
  }

  @Nested
  class Following {
    @Test
    void beginsAndEnds() {
      new CommandFixture<>(Follow.class)
          .with(registered(OLE))
          .when(NORA, new FollowMember(OLE))
          .stores(new MemberFollowed(NORA, OLE));
      new CommandFixture<>(Follow.class)
          .given(new MemberFollowed(NORA, OLE))
          .when(NORA, new UnfollowMember(OLE))
          .stores(new MemberUnfollowed(NORA, OLE));
    }

    @Test
    void refusesOneselfStrangersAndWhatIsSoAlready() {
      new CommandFixture<>(Follow.class)
          .with(registered(NORA))
          .when(NORA, new FollowMember(NORA))
          .refused(MemberRefusal.NOT_YOURSELF);
      new CommandFixture<>(Follow.class)
          .when(NORA, new FollowMember(OLE))
          .refused(MemberRefusal.NO_SUCH_MEMBER);
      new CommandFixture<>(Follow.class)
          .with(registered(OLE))
          .given(new MemberFollowed(NORA, OLE))
          .when(NORA, new FollowMember(OLE))
          .refused(MemberRefusal.ALREADY_FOLLOWING);
      new CommandFixture<>(Follow.class)
          .when(NORA, new UnfollowMember(OLE))
          .refused(MemberRefusal.NOT_FOLLOWING);
    }
  }

  @Nested
  class MarkingAsBot {
    @Test
    void isForAdminsAndOnce() {
      nora().when(ADMIN, new MarkAsBot(NORA)).stores(new MemberMarkedAsBot(NORA));
      nora().when(OLE, new MarkAsBot(NORA)).refused(MemberRefusal.ONLY_ADMINS);
      nora()
          .given(new MemberMarkedAsBot(NORA))
          .when(ADMIN, new MarkAsBot(NORA))
          .refused(MemberRefusal.ALREADY_A_BOT);
    }
  }

  @Nested
  class LeavingTheCommunity {
    @Test
    void isFreeForWhoHasNoRole() {
      nora().when(NORA, new LeaveCommunity()).stores(new MemberLeftCommunity(NORA));
    }

    @Test
    void isRefusedWhileLookingAfterAGroup() {
      nora()
          .with(new GroupRoleAssigned(new UUID(2, 2), NORA, GroupRole.OWNER))
          .when(NORA, new LeaveCommunity())
          .refused(MemberRefusal.STILL_LOOKS_AFTER_A_GROUP);
    }
  }

  @Nested
  class DestroyingKeys {
    @Test
    void isForAdminsAndOncePerPurpose() {
      nora()
          .when(ADMIN, new DestroyMemberKeys(NORA, List.of(Purpose.IDENTITY, Purpose.CONTENT)))
          .stores(new MemberKeysDestroyed(NORA, List.of(Purpose.IDENTITY, Purpose.CONTENT)));
      nora()
          .given(new MemberKeysDestroyed(NORA, List.of(Purpose.IDENTITY)))
          .when(ADMIN, new DestroyMemberKeys(NORA, List.of(Purpose.IDENTITY, Purpose.CONTENT)))
          .stores(new MemberKeysDestroyed(NORA, List.of(Purpose.CONTENT)));
      nora()
          .given(new MemberKeysDestroyed(NORA, List.of(Purpose.IDENTITY)))
          .when(ADMIN, new DestroyMemberKeys(NORA, List.of(Purpose.IDENTITY)))
          .refused(MemberRefusal.KEYS_ALREADY_DESTROYED);
      nora()
          .when(NORA, new DestroyMemberKeys(NORA, List.of(Purpose.IDENTITY)))
          .refused(MemberRefusal.ONLY_ADMINS);
    }
  }

  @Nested
  class SelfIdentifying {
    private final CommandFixture<SelfIdentification> nothing =
        new CommandFixture<>(SelfIdentification.class);

    private SelfIdentificationShared shared(String dimension, String... values) {
      return new SelfIdentificationShared(NORA, dimension, Text.listOf(List.of(values)), 1);
    }

    @Test
    void keepsWhatTheCatalogueOffers() {
      nothing
          .when(NORA, new ShareSelfIdentification("work-location", List.of("remote"), 1))
          .stores(shared("work-location", "remote"));
      new CommandFixture<>(SelfIdentification.class)
          .when(NORA, new ShareSelfIdentification("gender", List.of("woman", "non-binary"), 1))
          .stores(shared("gender", "woman", "non-binary"));
    }

    @Test
    void refusesWhatItDoesNot() {
      nothing
          .when(NORA, new ShareSelfIdentification("shoe-size", List.of("42"), 1))
          .refused(MemberRefusal.UNKNOWN_DIMENSION);
      new CommandFixture<>(SelfIdentification.class)
          .when(NORA, new ShareSelfIdentification("work-location", List.of("moon"), 1))
          .refused(MemberRefusal.UNKNOWN_VALUE);
      new CommandFixture<>(SelfIdentification.class)
          .when(NORA, new ShareSelfIdentification("work-location", List.of("remote", "hybrid"), 1))
          .refused(MemberRefusal.ONE_VALUE_ONLY);
      new CommandFixture<>(SelfIdentification.class)
          .when(NORA, new ShareSelfIdentification("work-location", List.of("remote"), 0))
          .refused(MemberRefusal.CONSENT_OUT_OF_DATE);
    }

    @Test
    void takesItBack() {
      nothing
          .given(shared("work-location", "remote"))
          .when(NORA, new WithdrawSelfIdentification("work-location"))
          .stores(new SelfIdentificationWithdrawn(NORA, "work-location"));
      new CommandFixture<>(SelfIdentification.class)
          .when(NORA, new WithdrawSelfIdentification("work-location"))
          .refused(MemberRefusal.NOT_SHARED);
    }
  }
}
