package app.folkmoot.command.members;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.members.MemberCommand.DestroyMemberKeys;
import app.folkmoot.command.members.MemberCommand.LeaveCommunity;
import app.folkmoot.command.members.MemberCommand.MarkAsBot;
import app.folkmoot.command.members.MemberCommand.RegisterMember;
import app.folkmoot.command.members.MemberCommand.SetNotificationPreferences;
import app.folkmoot.command.members.MemberCommand.UpdateProfile;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Actor.Role;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberMarkedAsBot;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.NotificationPreferencesSet;
import app.folkmoot.events.members.MemberEvent.ProfileUpdated;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A member's account. */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class Member {
  @AggregateIdentifier private UUID memberId;
  private AccountKind kind;
  private boolean left;
  private final Set<Purpose> destroyed = EnumSet.noneOf(Purpose.class);

  Member() {}

  @CommandHandler
  Member(RegisterMember command) {
    apply(new MemberRegistered(command.memberId(), command.kind(), Text.of(command.displayName())));
  }

  @CommandHandler
  void handle(UpdateProfile command) {
    refuseWhenGone();
    Refused.when(!known(command.timeZone()), MemberRefusal.UNKNOWN_TIME_ZONE);
    apply(
        new ProfileUpdated(
            memberId,
            Text.of(command.displayName()),
            Text.ofNullable(command.headline()),
            Text.ofNullable(command.pronouns()),
            Text.listOf(command.skills()),
            Text.listOf(command.languages()),
            Text.ofNullable(command.timeZone()),
            Text.listOf(command.links())));
  }

  @CommandHandler
  void handle(SetNotificationPreferences command) {
    refuseWhenGone();
    Refused.when(
        (command.quietFrom() == null) != (command.quietTo() == null),
        MemberRefusal.HALF_A_QUIET_TIME);
    apply(
        new NotificationPreferencesSet(
            memberId,
            command.digestEvery(),
            command.quietFrom(),
            command.quietTo(),
            command.workDays(),
            command.mutedKinds()));
  }

  @CommandHandler
  void handle(MarkAsBot command, Actor actor) {
    Refused.when(!actor.is(Role.ADMIN), MemberRefusal.ONLY_ADMINS);
    Refused.when(kind == AccountKind.BOT, MemberRefusal.ALREADY_A_BOT);
    apply(new MemberMarkedAsBot(memberId));
  }

  @CommandHandler
  void handle(LeaveCommunity command, Standings standings) {
    refuseWhenGone();
    Refused.when(standings.looksAfterAGroup(memberId), MemberRefusal.STILL_LOOKS_AFTER_A_GROUP);
    apply(new MemberLeftCommunity(memberId));
  }

  @CommandHandler
  void handle(DestroyMemberKeys command, Actor actor) {
    Refused.when(!actor.is(Role.ADMIN), MemberRefusal.ONLY_ADMINS);
    List<Purpose> remaining =
        command.purposes().stream().filter(purpose -> !destroyed.contains(purpose)).toList();
    Refused.when(remaining.isEmpty(), MemberRefusal.KEYS_ALREADY_DESTROYED);
    apply(new MemberKeysDestroyed(memberId, remaining));
  }

  @EventSourcingHandler
  void on(MemberRegistered event) {
    memberId = event.memberId();
    kind = event.kind();
  }

  @EventSourcingHandler
  void on(MemberMarkedAsBot event) {
    kind = AccountKind.BOT;
  }

  @EventSourcingHandler
  void on(MemberLeftCommunity event) {
    left = true;
  }

  @EventSourcingHandler
  void on(MemberKeysDestroyed event) {
    destroyed.addAll(event.purposes());
  }

  /** Nothing more can be written about somebody who left or whose name is erased. */
  private void refuseWhenGone() {
    Refused.when(left || destroyed.contains(Purpose.IDENTITY), MemberRefusal.HAS_LEFT);
  }

  private static boolean known(@Nullable String timeZone) {
    return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
  }
}
