package app.folkmoot.command.imports;

import app.folkmoot.command.discussions.DiscussionCommand;
import app.folkmoot.command.discussions.DiscussionCommand.React;
import app.folkmoot.command.discussions.DiscussionCommand.Reply;
import app.folkmoot.command.discussions.DiscussionCommand.StartDiscussion;
import app.folkmoot.command.imports.ImportedMembers.Person;
import app.folkmoot.command.resources.ResourceCommand.PostResource;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Posts and reactions; the first post of a thread opens it. */
final class ImportedPosts {
  private static final Pattern MENTION = Pattern.compile("@(m\\d+)\\b");
  private static final int TITLE = 80;

  /** Where a post stands. */
  private record Place(UUID postId, UUID threadId, UUID groupId) {}

  private final Intake intake;
  private final ImportedMembers members;
  private final ImportedGroups groups;
  private final Map<String, Place> threads = new HashMap<>();
  private final Map<UUID, Place> places = new HashMap<>();

  ImportedPosts(Intake intake, ImportedMembers members, ImportedGroups groups) {
    this.intake = intake;
    this.members = members;
    this.groups = groups;
  }

  void post(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID postId = intake.id(id);
    UUID groupId = groups.idOf(line.text("groupId"));
    Person author = members.person(line.text("authorId"));
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
    UUID parentId = line.optional("parentId").map(intake::id).orElse(null);
    if (parentId != null) {
      Place parent = places.get(parentId);
      if (parent == null || !parent.threadId().equals(thread.threadId())) {
        throw new BadLineException("answers a post that is not an earlier one of its thread");
      }
    }
    intake.check(new Reply(thread.threadId(), parentId, body));
    places.put(postId, new Place(postId, thread.threadId(), groupId));
    intake.add(
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
      intake.check(
          new PostResource(
              groupId, title, links.getFirst(), ResourceKind.OTHER, body, line.texts("tags")));
      intake.add(
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
      intake.check(new StartDiscussion(groupId, title, body, line.texts("tags")));
      intake.add(
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
      String text =
          members
              .find(mention.group(1))
              .map(person -> "@{" + person.id() + "}")
              .orElseGet(mention::group);
      mention.appendReplacement(out, Matcher.quoteReplacement(text));
    }
    return mention.appendTail(out).toString();
  }

  void reaction(JsonNode json) {
    Line line = new Line(json);
    String post = line.text("postId");
    String member = line.text("memberId");
    String kind = line.text("kind");
    UUID postId = intake.id(post);
    Place place = places.get(postId);
    if (place == null) {
      throw new BadLineException("reacts to a post that is not there");
    }
    UUID memberId = members.person(member).id();
    intake.check(new React(postId, kind));
    intake.add(
        "reaction:" + post + ":" + member + ":" + kind,
        DiscussionCommand.reactionsId(postId, memberId),
        "Reactions",
        new ReactionAdded(postId, place.threadId(), memberId, kind),
        line.time("createdAt"),
        memberId);
  }

  /** A help request is a post as well. */
  void opened(UUID requestId, UUID groupId) {
    places.put(requestId, new Place(requestId, requestId, groupId));
  }
}
