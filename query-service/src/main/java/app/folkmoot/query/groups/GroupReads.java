package app.folkmoot.query.groups;

import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.query.platform.Author;
import app.folkmoot.query.platform.BadRequestException;
import app.folkmoot.query.platform.Cursor;
import app.folkmoot.query.platform.Filling;
import app.folkmoot.query.platform.GroupDocument;
import app.folkmoot.query.platform.GroupDocument.Keeper;
import app.folkmoot.query.platform.MemberDocument;
import app.folkmoot.query.platform.MembershipDocument;
import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Standing;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Visible;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.ReadModels;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what groups there are for a viewer. */
@Component
public final class GroupReads {
  private static final int LONGEST_QUERY = 200;

  private final ReadModels models;
  private final Names names;

  GroupReads(ReadModels models, Names names) {
    this.models = models;
    this.names = names;
  }

  /**
   * Groups the viewer may know of, by name.
   *
   * @param query words that name, purpose or topics hold; null for all
   */
  public Page<GroupView> groups(Viewer viewer, @Nullable String query, PageRequest page) {
    List<String> words = words(query);
    Page<GroupDocument> found =
        Filling.page(
            page,
            this::byName,
            group -> Cursor.of(group.sortName().replace('\n', ' '), group.id()),
            groups ->
                groups.stream()
                    .filter(group -> Visible.known(viewer, group) && holds(group, words))
                    .toList());
    if (found.items().isEmpty()) {
      models.verifyPresent();
    }
    return new Page<>(
        found.items().stream().map(group -> view(viewer, group)).toList(), found.nextCursor());
  }

  /** Groups the viewer is a member of, by name; all of them. */
  public List<GroupView> joined(Viewer viewer) {
    return views(viewer, viewer.joined());
  }

  /** Groups the viewer is invited to. */
  public List<GroupView> invitations(Viewer viewer) {
    return views(
        viewer,
        viewer.standings().entrySet().stream()
            .filter(entry -> entry.getValue().state() == Standing.State.INVITED)
            .map(Map.Entry::getKey)
            .toList());
  }

  /**
   * One group.
   *
   * @throws NotFoundException also for a private group the viewer has nothing to do with
   */
  public GroupView group(Viewer viewer, UUID groupId) {
    return view(viewer, known(viewer, new Document("_id", groupId)));
  }

  /** One group by its name in addresses. */
  public GroupView bySlug(Viewer viewer, String slug) {
    return view(viewer, known(viewer, new Document("slug", slug)));
  }

  /** The members of a group the viewer may read, longest there first. */
  public Page<GroupMemberView> members(Viewer viewer, UUID groupId, PageRequest page) {
    inside(viewer, groupId);
    return people(groupId, Standing.State.MEMBER, page);
  }

  /** Who looks after a group the viewer may know of: owners first, then moderators; all of them. */
  public List<GroupMemberView> keepers(Viewer viewer, UUID groupId) {
    GroupDocument group = known(viewer, new Document("_id", groupId));
    List<UUID> ids = group.keepers().stream().map(Keeper::memberId).toList();
    List<UUID> pairs = ids.stream().map(id -> PairId.of(groupId, id)).toList();
    List<MembershipDocument> keepers =
        memberships().find(new Document("_id", new Document("$in", pairs))).into(new ArrayList<>());
    keepers.removeIf(keeper -> keeper.role() == GroupRole.NONE);
    keepers.sort(
        Comparator.comparing(MembershipDocument::role).thenComparing(MembershipDocument::since));
    return shown(keepers);
  }

  /** Who asks to be let in, longest waiting first; only for the group's owners and moderators. */
  public Page<GroupMemberView> requests(Viewer viewer, UUID groupId, PageRequest page) {
    if (!viewer.standingIn(groupId).keeper()) {
      throw new NotFoundException("group that you look after");
    }
    return people(groupId, Standing.State.REQUESTED, page);
  }

  private Page<GroupMemberView> people(UUID groupId, Standing.State state, PageRequest page) {
    Page<MembershipDocument> found =
        Filling.page(
            page,
            (cursor, most) -> byTime(groupId, state, cursor, most),
            membership -> Cursor.at(membership.since(), membership.position()),
            UnaryOperator.identity());
    return new Page<>(shown(found.items()), found.nextCursor());
  }

  private List<GroupMemberView> shown(List<MembershipDocument> memberships) {
    Map<UUID, MemberDocument> people =
        names.members(memberships.stream().map(MembershipDocument::memberId).toList());
    List<GroupMemberView> shown = new ArrayList<>();
    for (MembershipDocument each : memberships) {
      Author person = Names.author(each.memberId(), people);
      String message =
          each.message() instanceof Text.Known known && !person.former() ? known.value() : null;
      shown.add(new GroupMemberView(person, each.state(), each.role(), each.since(), message));
    }
    return shown;
  }

  private List<MembershipDocument> byTime(
      UUID groupId, Standing.State state, @Nullable String cursor, int most) {
    Document query = new Document("groupId", groupId).append("state", state.name());
    if (cursor != null) {
      Cursor.beyond(query, cursor, "since", "position", false);
    }
    return memberships()
        .find(query)
        .sort(new Document("since", 1).append("position", 1))
        .limit(most)
        .into(new ArrayList<>());
  }

  private List<GroupDocument> byName(@Nullable String cursor, int most) {
    Document query = new Document();
    if (cursor != null) {
      List<String> parts = Cursor.parts(cursor, 2);
      UUID id = id(parts.get(1));
      query
          .append("sortName", new Document("$gte", parts.get(0)))
          .append(
              "$or",
              List.of(
                  new Document("sortName", new Document("$gt", parts.get(0))),
                  new Document("sortName", parts.get(0)).append("_id", new Document("$gt", id))));
    }
    return groupCollection()
        .find(query)
        .sort(new Document("sortName", 1).append("_id", 1))
        .limit(most)
        .into(new ArrayList<>());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("cursor", "must be one that an earlier page gave");
    }
  }

  private static List<String> words(@Nullable String query) {
    if (query == null || query.isBlank()) {
      return List.of();
    }
    if (query.length() > LONGEST_QUERY) {
      throw new BadRequestException("query", "must be at most " + LONGEST_QUERY + " characters");
    }
    return List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }

  private static boolean holds(GroupDocument group, List<String> words) {
    String text =
        (group.name() + " " + group.purpose() + " " + String.join(" ", group.topics()))
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private List<GroupView> views(Viewer viewer, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, GroupDocument> groups = new HashMap<>();
    groupCollection()
        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
        .forEach(group -> groups.put(group.id(), group));
    return groups.values().stream()
        .sorted(Comparator.comparing(GroupDocument::sortName).thenComparing(GroupDocument::id))
        .map(group -> view(viewer, group))
        .toList();
  }

  private GroupDocument known(Viewer viewer, Document query) {
    GroupDocument group = groupCollection().find(query).first();
    if (group == null || !Visible.known(viewer, group)) {
      models.verifyPresent();
      throw new NotFoundException("group");
    }
    return group;
  }

  private void inside(Viewer viewer, UUID groupId) {
    GroupDocument group = known(viewer, new Document("_id", groupId));
    if (!Visible.inside(viewer, group)) {
      throw new NotFoundException("group");
    }
  }

  private static GroupView view(Viewer viewer, GroupDocument group) {
    Standing standing = viewer.standingIn(group.id());
    boolean inside = Visible.inside(viewer, group);
    return new GroupView(
        group.id(),
        group.slug(),
        group.name(),
        inside || standing.state() == Standing.State.INVITED ? group.purpose() : "",
        group.kind(),
        group.visibility(),
        group.joinPolicy(),
        inside ? group.topics() : List.of(),
        inside ? group.languages() : List.of(),
        group.archived(),
        group.createdAt(),
        inside ? group.memberCount() : null,
        standing.state(),
        standing.role());
  }

  private MongoCollection<GroupDocument> groupCollection() {
    return models.collection(GroupDocument.COLLECTION, GroupDocument.class);
  }

  private MongoCollection<MembershipDocument> memberships() {
    return models.collection(MembershipDocument.COLLECTION, MembershipDocument.class);
  }
}
