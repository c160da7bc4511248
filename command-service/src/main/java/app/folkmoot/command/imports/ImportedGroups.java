package app.folkmoot.command.imports;

import app.folkmoot.command.groups.GroupCommand.CreateGroup;
import app.folkmoot.command.groups.MembershipCommand;
import app.folkmoot.command.imports.ImportedMembers.Person;
import app.folkmoot.command.platform.Claims.Kind;
import app.folkmoot.command.platform.entry.Members;
import app.folkmoot.command.platform.store.JdbcClaims;
import app.folkmoot.events.Text;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Groups and who is in them: whoever posted in a group is a member from their first post there. */
final class ImportedGroups {
  private final Intake intake;
  private final ImportedMembers members;
  private final String issuer;
  private final String ownerSubject;
  private final JdbcClaims claims;
  private final Clock clock;
  private final Map<String, UUID> groups = new HashMap<>();
  private final Map<String, UUID> groupOwners = new HashMap<>();
  private final Map<String, Instant> groupBegins = new HashMap<>();
  private final Map<String, Map<String, Instant>> firstPosts = new HashMap<>();

  ImportedGroups(
      Intake intake,
      ImportedMembers members,
      String issuer,
      String ownerSubject,
      JdbcClaims claims,
      Clock clock) {
    this.intake = intake;
    this.members = members;
    this.issuer = issuer;
    this.ownerSubject = ownerSubject;
    this.claims = claims;
    this.clock = clock;
  }

  /** Notes when a group began and who first posted there when; adds nothing. */
  void lookAtPost(JsonNode json) {
    Line line = new Line(json);
    String group = line.text("groupId");
    Instant at = line.time("createdAt");
    groupBegins.merge(group, at, (a, b) -> a.isBefore(b) ? a : b);
    boolean joins =
        members
            .find(line.text("authorId"))
            .filter(author -> author.kind() != AccountKind.REMOVED_ACCOUNT)
            .isPresent();
    if (joins) {
      firstPosts
          .computeIfAbsent(group, key -> new HashMap<>())
          .merge(line.text("authorId"), at, (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  void group(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID groupId = intake.id(id);
    String name = line.text("name");
    UUID founder =
        line.optional("ownerId").map(member -> members.person(member).id()).orElseGet(this::owner);
    Instant begun = groupBegins.get(id);
    Instant at = begun == null ? members.beginning() : begun;
    String slug = slug(name, id, groupId);
    CreateGroup command =
        new CreateGroup(
            slug,
            name,
            line.optional("description").filter(text -> !text.isBlank()).orElse(name),
            line.optional("kind")
                .map(text -> Line.constant(GroupKind.class, text))
                .orElse(GroupKind.COMMUNITY),
            Visibility.PUBLIC,
            JoinPolicy.OPEN,
            line.texts("topics"),
            line.texts("languages"));
    intake.check(command);
    groups.put(id, groupId);
    groupOwners.put(id, founder);
    intake.add(
        "group:" + id,
        groupId,
        "Group",
        new GroupCreated(
            groupId,
            founder,
            command.slug(),
            command.name(),
            command.purpose(),
            command.kind(),
            command.visibility(),
            command.joinPolicy(),
            command.topics(),
            command.languages()),
        at,
        founder);
    intake.add(
        "owner:" + id,
        groupId,
        "Group",
        new GroupRoleAssigned(groupId, founder, GroupRole.OWNER),
        at,
        founder);
    join(id, groupId, founder, "owner", at, JoinedVia.FOUNDING);
  }

  /** Who looks after groups that name nobody: the importing admin, made known if need be. */
  private UUID owner() {
    String identity = Members.identity(issuer, ownerSubject);
    Optional<UUID> known = claims.ownerOf(Kind.OPENID_SUBJECT, identity);
    if (known.isPresent()) {
      return known.get();
    }
    UUID memberId = new SourceIds(issuer).of(ownerSubject);
    claims.take(Kind.OPENID_SUBJECT, identity, memberId);
    intake.addAs(
        new SourceIds(issuer),
        ownerSubject,
        memberId,
        "Member",
        new MemberRegistered(memberId, AccountKind.PERSON, Text.of(ownerSubject)),
        clock.instant(),
        memberId);
    return memberId;
  }

  /** Name made URL-safe; with the file's id behind it if somebody else has it. */
  private String slug(String name, String id, UUID groupId) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String slug =
        plain.isEmpty()
            ? "group"
            : plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "");
    for (String candidate :
        new String[] {slug, slug + "-" + id.toLowerCase(Locale.ROOT), groupId.toString()}) {
      if (claims.take(Kind.GROUP_SLUG, candidate, groupId)
          || claims.ownerOf(Kind.GROUP_SLUG, candidate).equals(Optional.of(groupId))) {
        return candidate;
      }
    }
    throw new BadLineException("has a name that is taken");
  }

  void membership(JsonNode json) {
    Line line = new Line(json);
    String group = line.text("groupId");
    UUID groupId = idOf(group);
    String member = line.text("memberId");
    Person person = members.person(member);
    Map<String, Instant> posters = firstPosts.getOrDefault(group, new HashMap<>());
    Instant first = posters.remove(member);
    Instant joined = line.optionalTime("joinedAt").orElse(null);
    Instant at = earlier(joined, first);
    joinAsMember(group, groupId, member, person, at == null ? person.joinedAt() : at);
  }

  /** Those who posted in a group and are in none of its membership lines. */
  void membershipsOfPosters() {
    firstPosts.forEach(
        (group, posters) -> {
          UUID groupId = groups.get(group);
          if (groupId != null) {
            posters.forEach(
                (member, at) -> joinAsMember(group, groupId, member, members.person(member), at));
          }
        });
    intake.keep();
  }

  private void joinAsMember(String group, UUID groupId, String member, Person person, Instant at) {
    if (!person.id().equals(groupOwners.get(group))) {
      join(group, groupId, person.id(), member, at, JoinedVia.IMPORT);
    }
  }

  private void join(
      String group, UUID groupId, UUID memberId, String key, Instant at, JoinedVia via) {
    intake.add(
        "membership:" + group + ":" + key,
        MembershipCommand.membershipId(groupId, memberId),
        "Membership",
        new MemberJoined(groupId, memberId, via, null),
        at,
        memberId);
  }

  /**
   * The group that the file calls {@code id}.
   *
   * @throws BadLineException if it names none that came in
   */
  UUID idOf(String id) {
    UUID groupId = groups.get(id);
    if (groupId == null) {
      throw new BadLineException("names a group that is not in groups.jsonl");
    }
    return groupId;
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
