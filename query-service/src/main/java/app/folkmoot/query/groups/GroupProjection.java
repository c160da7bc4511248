package app.folkmoot.query.groups;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.groups.GroupEvent;
import app.folkmoot.events.groups.GroupEvent.GroupArchived;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupEvent.GroupUpdated;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import app.folkmoot.events.groups.MembershipEvent.MemberRemoved;
import app.folkmoot.query.platform.GroupDocument;
import app.folkmoot.query.platform.GroupDocument.Keeper;
import app.folkmoot.query.platform.store.Projection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups: their settings, who has a role, how many members there are. */
final class GroupProjection implements Projection<GroupDocument> {

  @Override
  public String collection() {
    return GroupDocument.COLLECTION;
  }

  @Override
  public Class<GroupDocument> type() {
    return GroupDocument.class;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("slug"), List.of("sortName", "_id"));
  }

  @Override
  public List<UUID> touches(RecordedEvent event) {
    return switch (event.event()) {
      case GroupEvent e -> List.of(e.groupId());
      case MemberJoined e -> List.of(e.groupId());
      case MemberLeft e -> List.of(e.groupId());
      case MemberRemoved e -> List.of(e.groupId());
      default -> List.of();
    };
  }

  @Override
  public GroupDocument apply(@Nullable GroupDocument before, UUID id, RecordedEvent event) {
    if (event.event() instanceof GroupCreated e) {
      return created(e, event);
    }
    GroupDocument group = Objects.requireNonNull(before, "the group was never created");
    return switch (event.event()) {
      case GroupUpdated e -> updated(group, e, event.position());
      case GroupArchived e -> changed(group, event, true, group.memberCount(), group.keepers());
      case GroupRoleAssigned e ->
          changed(group, event, group.archived(), group.memberCount(), assigned(group, e));
      case MemberJoined e -> counted(group, event, 1);
      case MemberLeft e -> counted(group, event, -1);
      case MemberRemoved e -> counted(group, event, -1);
      default -> throw new IllegalArgumentException("not an event of a group");
    };
  }

  private static GroupDocument created(GroupCreated e, RecordedEvent event) {
    return new GroupDocument(
        e.groupId(),
        event.position(),
        e.slug(),
        e.name(),
        e.name().toLowerCase(Locale.ROOT),
        e.purpose(),
        e.kind(),
        e.visibility(),
        e.joinPolicy(),
        e.topics(),
        e.languages(),
        false,
        event.meta().occurredAt(),
        0,
        List.of());
  }

  private static GroupDocument updated(GroupDocument group, GroupUpdated e, long position) {
    return new GroupDocument(
        group.id(),
        position,
        group.slug(),
        e.name(),
        e.name().toLowerCase(Locale.ROOT),
        e.purpose(),
        e.kind(),
        e.visibility(),
        e.joinPolicy(),
        e.topics(),
        e.languages(),
        group.archived(),
        group.createdAt(),
        group.memberCount(),
        group.keepers());
  }

  private static GroupDocument counted(GroupDocument group, RecordedEvent event, int by) {
    return changed(group, event, group.archived(), group.memberCount() + by, group.keepers());
  }

  private static List<Keeper> assigned(GroupDocument group, GroupRoleAssigned e) {
    Stream<Keeper> others =
        group.keepers().stream().filter(keeper -> !keeper.memberId().equals(e.memberId()));
    Stream<Keeper> now =
        e.role() == GroupRole.NONE ? Stream.of() : Stream.of(new Keeper(e.memberId(), e.role()));
    return Stream.concat(others, now).toList();
  }

  private static GroupDocument changed(
      GroupDocument group,
      RecordedEvent event,
      boolean archived,
      long memberCount,
      List<Keeper> keepers) {
    return new GroupDocument(
        group.id(),
        event.position(),
        group.slug(),
        group.name(),
        group.sortName(),
        group.purpose(),
        group.kind(),
        group.visibility(),
        group.joinPolicy(),
        group.topics(),
        group.languages(),
        archived,
        group.createdAt(),
        memberCount,
        keepers);
  }
}
