package app.folkmoot.query.members;

import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberMarkedAsBot;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.NotificationPreferencesSet;
import app.folkmoot.events.members.MemberEvent.ProfileUpdated;
import app.folkmoot.query.platform.MemberDocument;
import app.folkmoot.query.platform.MemberDocument.Preferences;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members and their profiles; erases a profile whose key was destroyed. */
final class MemberProjection implements Projection<MemberDocument> {

  @Override
  public String collection() {
    return MemberDocument.COLLECTION;
  }

  @Override
  public Class<MemberDocument> type() {
    return MemberDocument.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("sortName", "_id"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case MemberRegistered e -> List.of(e.memberId());
      case ProfileUpdated e -> List.of(e.memberId());
      case NotificationPreferencesSet e -> List.of(e.memberId());
      case MemberMarkedAsBot e -> List.of(e.memberId());
      case MemberLeftCommunity e -> List.of(e.memberId());
      case MemberKeysDestroyed e -> List.of(e.memberId());
      default -> List.of();
    };
  }

  @Override
  public MemberDocument apply(@Nullable MemberDocument before, UUID id, RecordedEvent event) {
    long position = event.position();
    if (event.event() instanceof MemberRegistered e) {
      return new MemberDocument(
          id,
          position,
          e.kind(),
          e.displayName(),
          sortName(e.displayName(), false),
          null,
          null,
          List.of(),
          List.of(),
          null,
          List.of(),
          event.meta().occurredAt(),
          false,
          false,
          null);
    }
    MemberDocument member = Objects.requireNonNull(before, "the member was never registered");
    return switch ((MemberEvent) event.event()) {
      case ProfileUpdated e ->
          new MemberDocument(
              id,
              position,
              member.kind(),
              e.displayName(),
              sortName(e.displayName(), member.left()),
              e.headline(),
              e.pronouns(),
              e.skills(),
              e.languages(),
              e.timeZone(),
              e.links(),
              member.registeredAt(),
              member.left(),
              member.contentErased(),
              member.preferences());
      case NotificationPreferencesSet e ->
          with(
              member,
              position,
              member.kind(),
              member.left(),
              new Preferences(
                  e.digestEvery(), e.quietFrom(), e.quietTo(), e.workDays(), e.mutedKinds()));
      case MemberMarkedAsBot e ->
          with(member, position, AccountKind.BOT, member.left(), member.preferences());
      case MemberLeftCommunity e ->
          with(member, position, member.kind(), true, member.preferences());
      case MemberKeysDestroyed e -> erased(member, position, e.purposes());
      default -> throw new IllegalArgumentException("not an event of a profile");
    };
  }

  private static @Nullable String sortName(Text name, boolean left) {
    return !left && name instanceof Text.Known known
        ? known.value().toLowerCase(Locale.ROOT)
        : null;
  }

  private static MemberDocument with(
      MemberDocument m,
      long position,
      AccountKind kind,
      boolean left,
      @Nullable Preferences preferences) {
    return new MemberDocument(
        m.id(),
        position,
        kind,
        m.displayName(),
        sortName(m.displayName(), left),
        m.headline(),
        m.pronouns(),
        m.skills(),
        m.languages(),
        m.timeZone(),
        m.links(),
        m.registeredAt(),
        left,
        m.contentErased(),
        preferences);
  }

  private static MemberDocument erased(MemberDocument m, long position, List<Purpose> purposes) {
    boolean content = m.contentErased() || purposes.contains(Purpose.CONTENT);
    if (!purposes.contains(Purpose.IDENTITY)) {
      return new MemberDocument(
          m.id(),
          position,
          m.kind(),
          m.displayName(),
          m.sortName(),
          m.headline(),
          m.pronouns(),
          m.skills(),
          m.languages(),
          m.timeZone(),
          m.links(),
          m.registeredAt(),
          m.left(),
          content,
          m.preferences());
    }
    return new MemberDocument(
        m.id(),
        position,
        m.kind(),
        Text.ERASED,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        m.registeredAt(),
        m.left(),
        content,
        m.preferences());
  }
}
