package app.folkmoot.command.imports;

import app.folkmoot.command.discussions.DiscussionCommand;
import app.folkmoot.command.discussions.DiscussionCommand.React;
import app.folkmoot.command.discussions.DiscussionCommand.Reply;
import app.folkmoot.command.discussions.DiscussionCommand.StartDiscussion;
import app.folkmoot.command.groups.GroupCommand.CreateGroup;
import app.folkmoot.command.groups.MembershipCommand;
import app.folkmoot.command.help.HelpCommand.OfferHelp;
import app.folkmoot.command.help.HelpCommand.RequestHelp;
import app.folkmoot.command.help.HelpCommand.ThankHelper;
import app.folkmoot.command.members.MemberCommand;
import app.folkmoot.command.members.MemberCommand.RegisterMember;
import app.folkmoot.command.members.MemberCommand.ShareSelfIdentification;
import app.folkmoot.command.members.MemberCommand.UpdateProfile;
import app.folkmoot.command.platform.Claims.Kind;
import app.folkmoot.command.platform.entry.Members;
import app.folkmoot.command.platform.store.JdbcClaims;
import app.folkmoot.command.resources.ResourceCommand.PostResource;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.HelperThanked;
import app.folkmoot.events.help.HelpEvent.OfferAccepted;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import app.folkmoot.events.members.MemberEvent.ProfileUpdated;
import app.folkmoot.events.members.SelfIdentificationCatalogue;
import app.folkmoot.events.members.SelfIdentificationCatalogue.Dimension;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceKind;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One run over a community's files, in the order in which lines stand on each other: members,
 * groups, memberships, posts, reactions, help, visits.
 */
final class CommunityImport {
  private static final Pattern MENTION = Pattern.compile("@(m\\d+)\\b");
  private static final int TITLE = 80;

  /** A member as the files tell of them. */
  private record Person(UUID id, Instant joinedAt, AccountKind kind) {}

  /** A post that others may refer to. */
  private record Place(UUID postId, UUID threadId, UUID groupId) {}

  private final Path folder;
  private final SourceIds ids;
  private final String issuer;
  private final String ownerSubject;
  private final JdbcClaims claims;
  private final Validator validator;
  private final Appender appender;
  private final JsonLines.Problems problems;
  private final Progress progress;
  private final Clock clock;

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, UUID> groups = new HashMap<>();
  private final Map<String, UUID> groupOwners = new HashMap<>();
  private final Map<String, Instant> groupBegins = new HashMap<>();
  private final Map<String, Map<String, Instant>> firstPosts = new HashMap<>();
  private final Map<String, Place> threads = new HashMap<>();
  private final Map<UUID, Place> places = new HashMap<>();

  CommunityImport(
      Path folder,
      SourceIds ids,
      String issuer,
      String ownerSubject,
      JdbcClaims claims,
      Validator validator,
      Appender appender,
      JsonLines.Problems problems,
      Progress progress,
      Clock clock) {
    this.folder = folder;
    this.ids = ids;
    this.issuer = issuer;
    this.ownerSubject = ownerSubject;
    this.claims = claims;
    this.validator = validator;
    this.appender = appender;
    this.problems = problems;
    this.progress = progress;
    this.clock = clock;
  }

  void run() throws IOException {
    read("members", this::member);
    look("posts", this::lookAtPost);
    read("groups", this::group);
    read("memberships", this::membership);
    membershipsOfPosters();
    read("posts", this::post);
    read("reactions", this::reaction);
    read("help", this::help);
    read("visits", this::visit);
  }

  private void read(String name, JsonLines.Reader reader) throws IOException {
    var lines = JsonLines.find(folder, name);
    if (lines.isPresent()) {
      progress.begin(name);
      lines
          .get()
          .read(
              line -> {
                reader.line(line);
                progress.step(appender.appended(), appender.alreadyThere());
              },
              problems);
    }
    appender.flush();
    progress.end(appender.appended(), appender.alreadyThere());
  }

  /** Reads without reporting: bad lines are reported when they are brought in. */
  private void look(String name, JsonLines.Reader reader) throws IOException {
    var lines = JsonLines.find(folder, name);
    if (lines.isPresent()) {
      lines.get().read(reader, (file, line, message) -> {});
    }
  }

  private void member(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID memberId = ids.of(id);
    Instant joinedAt = line.optionalTime("joinedAt").orElse(Instant.EPOCH);
    AccountKind kind =
        line.flag("deleted")
            ? AccountKind.REMOVED_ACCOUNT
            : line.flag("bot") ? AccountKind.BOT : AccountKind.PERSON;
    if (kind != AccountKind.REMOVED_ACCOUNT) {
      line.time("joinedAt");
    }
    String name =
        line.optional("displayName")
            .orElse(
                kind == AccountKind.REMOVED_ACCOUNT
                    ? "Removed account"
                    : "Member " + id.replaceFirst("^m", ""));
    check(new RegisterMember(memberId, name, kind));
    line.optional("subject").ifPresent(subject -> bind(subject, memberId));
    people.put(id, new Person(memberId, joinedAt, kind));
    add(
        "member:" + id,
        memberId,
        "Member",
        new MemberRegistered(memberId, kind, Text.of(name)),
        joinedAt,
        memberId);
    profile(line, id, memberId, name, joinedAt);
    selfIdentification(json, id, memberId, joinedAt);
  }

  private void bind(String subject, UUID memberId) {
    String identity = Members.identity(issuer, subject);
    if (!claims.take(Kind.OPENID_SUBJECT, identity, memberId)
        && !claims.ownerOf(Kind.OPENID_SUBJECT, identity).equals(Optional.of(memberId))) {
      throw new BadLineException(
          "binds to a sign-in that another member has; import into a community where nobody of"
              + " these signed in yet");
    }
  }

  private void profile(Line line, String id, UUID memberId, String name, Instant at) {
    String headline = line.optional("headline").orElse(null);
    String zone = line.optional("zone").orElse(null);
    String pronouns = line.optional("pronouns").orElse(null);
    List<String> skills = line.texts("skills");
    List<String> languages = line.texts("languages");
    if (headline == null
        && zone == null
        && pronouns == null
        && skills.isEmpty()
        && languages.isEmpty()) {
      return;
    }
    check(new UpdateProfile(name, headline, pronouns, skills, languages, zone, List.of(), null));
    add(
        "profile:" + id,
        memberId,
        "Member",
        new ProfileUpdated(
            memberId,
            Text.of(name),
            Text.ofNullable(headline),
            Text.ofNullable(pronouns),
            Text.listOf(skills),
            Text.listOf(languages),
            Text.ofNullable(zone),
            List.of()),
        at,
        memberId);
  }

  private void selfIdentification(JsonNode json, String id, UUID memberId, Instant at) {
    for (Map.Entry<String, JsonNode> entry : json.path("selfIdentification").properties()) {
      String dimension = entry.getKey();
      List<String> values = new Line(json.path("selfIdentification")).texts(dimension);
      Dimension offered =
          SelfIdentificationCatalogue.find(dimension)
              .filter(known -> known.values().containsAll(values))
              .orElseThrow(
                  () -> new BadLineException("has a self-identification that is not offered"));
      int consent = offered.consentVersion();
      check(new ShareSelfIdentification(dimension, values, consent));
      add(
          "self-identification:" + id + ":" + dimension,
          MemberCommand.selfIdentificationId(memberId, dimension),
          "SelfIdentification",
          new SelfIdentificationShared(memberId, dimension, Text.listOf(values), consent),
          at,
          memberId);
    }
  }

  private void lookAtPost(JsonNode json) {
    Line line = new Line(json);
    String group = line.text("groupId");
    Instant at = line.time("createdAt");
    groupBegins.merge(group, at, (a, b) -> a.isBefore(b) ? a : b);
    Person author = people.get(line.text("authorId"));
    if (author != null && author.kind() != AccountKind.REMOVED_ACCOUNT) {
      firstPosts
          .computeIfAbsent(group, key -> new HashMap<>())
          .merge(line.text("authorId"), at, (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  private void group(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID groupId = ids.of(id);
    String name = line.text("name");
    UUID founder =
        line.optional("ownerId").map(member -> person(member).id()).orElseGet(this::owner);
    Instant at =
        groupBegins.getOrDefault(
            id,
            people.values().stream()
                .map(Person::joinedAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH));
    String slug = slug(name, id, groupId);
    CreateGroup command =
        new CreateGroup(
            slug,
            name,
            line.optional("description").filter(text -> !text.isBlank()).orElse(name),
            line.optional("kind")
                .map(text -> constant(GroupKind.class, text))
                .orElse(GroupKind.COMMUNITY),
            Visibility.PUBLIC,
            JoinPolicy.OPEN,
            line.texts("topics"),
            line.texts("languages"));
    check(command);
    groups.put(id, groupId);
    groupOwners.put(id, founder);
    add(
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
    add(
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
    appender.add(
        new Draft(
            new SourceIds(issuer).of(ownerSubject + "#member.registered"),
            memberId,
            "Member",
            new MemberRegistered(memberId, AccountKind.PERSON, Text.of(ownerSubject)),
            clock.instant(),
            memberId));
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

  private void membership(JsonNode json) {
    Line line = new Line(json);
    String group = line.text("groupId");
    UUID groupId = groupOf(group);
    String member = line.text("memberId");
    Person person = person(member);
    Map<String, Instant> posters = firstPosts.getOrDefault(group, new HashMap<>());
    Instant first = posters.remove(member);
    Instant joined = line.optionalTime("joinedAt").orElse(null);
    Instant at = earlier(joined, first);
    joinAsMember(group, groupId, member, person, at == null ? person.joinedAt() : at);
  }

  private void membershipsOfPosters() {
    firstPosts.forEach(
        (group, posters) -> {
          UUID groupId = groups.get(group);
          if (groupId != null) {
            posters.forEach(
                (member, at) -> joinAsMember(group, groupId, member, person(member), at));
          }
        });
    appender.flush();
  }

  private void joinAsMember(String group, UUID groupId, String member, Person person, Instant at) {
    if (!person.id().equals(groupOwners.get(group))) {
      join(group, groupId, person.id(), member, at, JoinedVia.IMPORT);
    }
  }

  private void join(
      String group, UUID groupId, UUID memberId, String key, Instant at, JoinedVia via) {
    add(
        "membership:" + group + ":" + key,
        MembershipCommand.membershipId(groupId, memberId),
        "Membership",
        new MemberJoined(groupId, memberId, via, null),
        at,
        memberId);
  }

  private void post(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID postId = ids.of(id);
    UUID groupId = groupOf(line.text("groupId"));
    Person author = person(line.text("authorId"));
    Instant at = line.time("createdAt");
    if (!json.has("body") && json.has("bodyChars")) {
      throw new BadLineException("has no body; expand the set's bodies first");
    }
    String body = mentions(line.text("body"));
    Place thread = threads.get(line.text("threadId"));
    if (thread == null) {
      open(line, id, postId, groupId, author, at, body);
      Place place = new Place(postId, postId, groupId);
      threads.put(line.text("threadId"), place);
      places.put(postId, place);
      return;
    }
    UUID parentId = line.optional("parentId").map(ids::of).orElse(null);
    if (parentId != null) {
      Place parent = places.get(parentId);
      if (parent == null || !parent.threadId().equals(thread.threadId())) {
        throw new BadLineException("answers a post that is not an earlier one of its thread");
      }
    }
    check(new Reply(thread.threadId(), parentId, body));
    places.put(postId, new Place(postId, thread.threadId(), groupId));
    add(
        "post:" + id,
        postId,
        "Reply",
        new ReplyPosted(postId, thread.threadId(), groupId, parentId, author.id(), Text.of(body)),
        at,
        author.id());
  }

  private void open(
      Line line, String id, UUID postId, UUID groupId, Person author, Instant at, String body) {
    String title =
        line.optional("title").filter(text -> !text.isBlank()).orElseGet(() -> title(body));
    if ("resource".equals(line.optional("kind").orElse(""))) {
      List<String> links = line.texts("links");
      if (links.isEmpty()) {
        throw new BadLineException("is a resource without a link");
      }
      check(
          new PostResource(
              groupId, title, links.getFirst(), ResourceKind.OTHER, body, line.texts("tags")));
      add(
          "post:" + id,
          postId,
          "Resource",
          new ResourcePosted(
              postId,
              groupId,
              author.id(),
              Text.of(title),
              Text.of(links.getFirst()),
              ResourceKind.OTHER,
              Text.of(body),
              line.texts("tags")),
          at,
          author.id());
    } else {
      check(new StartDiscussion(groupId, title, body, line.texts("tags")));
      add(
          "post:" + id,
          postId,
          "Discussion",
          new DiscussionStarted(
              postId, groupId, author.id(), Text.of(title), Text.of(body), line.texts("tags")),
          at,
          author.id());
    }
  }

  private static String title(String body) {
    String first = body.strip().lines().findFirst().orElse("").strip();
    if (first.isEmpty()) {
      throw new BadLineException("has neither title nor body");
    }
    int end = Math.min(TITLE, first.length());
    if (end < first.length() && Character.isHighSurrogate(first.charAt(end - 1))) {
      end--;
    }
    return first.substring(0, end);
  }

  /** {@code @m01234} becomes {@code @{memberId}}: names are joined when read, never copied. */
  private String mentions(String body) {
    Matcher mention = MENTION.matcher(body);
    StringBuilder out = new StringBuilder();
    while (mention.find()) {
      Person person = people.get(mention.group(1));
      String text = person == null ? mention.group() : "@{" + person.id() + "}";
      mention.appendReplacement(out, Matcher.quoteReplacement(text));
    }
    return mention.appendTail(out).toString();
  }

  private void reaction(JsonNode json) {
    Line line = new Line(json);
    String post = line.text("postId");
    String member = line.text("memberId");
    String kind = line.text("kind");
    UUID postId = ids.of(post);
    Place place = places.get(postId);
    if (place == null) {
      throw new BadLineException("reacts to a post that is not there");
    }
    UUID memberId = person(member).id();
    check(new React(postId, kind));
    add(
        "reaction:" + post + ":" + member + ":" + kind,
        DiscussionCommand.reactionsId(postId, memberId),
        "Reactions",
        new ReactionAdded(postId, place.threadId(), memberId, kind),
        line.time("createdAt"),
        memberId);
  }

  private void help(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID requestId = ids.of(id);
    UUID groupId = groupOf(line.text("groupId"));
    UUID asker = person(line.text("memberId")).id();
    Instant at = line.time("createdAt");
    LocalDate neededBy = line.optional("neededBy").map(CommunityImport::date).orElse(null);
    String title = line.text("title");
    String details = line.text("details");
    List<String> skills = line.texts("skills");
    check(new RequestHelp(groupId, title, details, skills, neededBy));
    add(
        "help:" + id,
        requestId,
        "HelpRequest",
        new HelpRequested(
            requestId, groupId, asker, Text.of(title), Text.of(details), skills, neededBy),
        at,
        asker);
    places.put(requestId, new Place(requestId, requestId, groupId));
    UUID helper = null;
    for (JsonNode offer : json.path("offers")) {
      UUID accepted = offer(new Line(offer), requestId, asker);
      helper = accepted == null ? helper : accepted;
    }
    ending(line, id, requestId, asker, helper);
  }

  private @Nullable UUID offer(Line offer, UUID requestId, UUID asker) {
    String id = offer.text("id");
    UUID offerId = ids.of(id);
    UUID helper = person(offer.text("memberId")).id();
    Instant at = offer.time("createdAt");
    String message = offer.optional("message").orElse(null);
    check(new OfferHelp(requestId, message, List.of(), null));
    add(
        "offer:" + id,
        offerId,
        "Offer",
        new HelpOffered(offerId, requestId, helper, Text.ofNullable(message)),
        at,
        helper);
    if (!offer.flag("accepted")) {
      return null;
    }
    add(
        "accepted:" + id,
        offerId,
        "Offer",
        new OfferAccepted(offerId, requestId, helper),
        at,
        asker);
    add(
        "taken:" + id,
        requestId,
        "HelpRequest",
        new HelpRequestTaken(requestId, offerId, helper),
        at,
        asker);
    return helper;
  }

  private void ending(Line line, String id, UUID requestId, UUID asker, @Nullable UUID helper) {
    Instant completed = line.optionalTime("completedAt").orElse(null);
    if (completed != null) {
      if (helper == null) {
        throw new BadLineException("is completed without an accepted offer");
      }
      add(
          "completed:" + id,
          requestId,
          "HelpRequest",
          new HelpCompleted(requestId, asker, helper),
          completed,
          asker);
      String thanks = line.optional("thanks").orElse(null);
      if (thanks != null) {
        check(new ThankHelper(requestId, thanks, null));
        add(
            "thanked:" + id,
            requestId,
            "HelpRequest",
            new HelperThanked(requestId, asker, helper, Text.of(thanks)),
            completed,
            asker);
      }
    }
    line.optionalTime("cancelledAt")
        .ifPresent(
            at ->
                add(
                    "cancelled:" + id,
                    requestId,
                    "HelpRequest",
                    new HelpRequestCancelled(requestId, asker),
                    at,
                    asker));
  }

  private void visit(JsonNode json) {
    Line line = new Line(json);
    String member = line.text("memberId");
    UUID memberId = person(member).id();
    LocalDate date = date(line.text("localDate"));
    add(
        "visit:" + member + ":" + date,
        MemberCommand.visitId(memberId, date),
        "Visit",
        new MemberVisited(memberId, date),
        line.time("at"),
        memberId);
  }

  private void add(
      String key,
      UUID aggregateId,
      String type,
      DomainEvent event,
      Instant at,
      @Nullable UUID actor) {
    String name = EventCatalog.of(event.getClass()).name();
    appender.add(new Draft(ids.of(key + "#" + name), aggregateId, type, event, at, actor));
  }

  private Person person(String id) {
    Person person = people.get(id);
    if (person == null) {
      throw new BadLineException("names a member that is not in members.jsonl");
    }
    return person;
  }

  private UUID groupOf(String id) {
    UUID groupId = groups.get(id);
    if (groupId == null) {
      throw new BadLineException("names a group that is not in groups.jsonl");
    }
    return groupId;
  }

  private <T> void check(T command) {
    Set<ConstraintViolation<T>> violations = validator.validate(command);
    if (!violations.isEmpty()) {
      ConstraintViolation<T> first = violations.iterator().next();
      throw new BadLineException(
          "has a " + first.getPropertyPath() + " that " + first.getMessage());
    }
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadLineException("has a date that is not like 2026-11-21");
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new BadLineException("has a " + type.getSimpleName() + " that is not known");
    }
  }
}
