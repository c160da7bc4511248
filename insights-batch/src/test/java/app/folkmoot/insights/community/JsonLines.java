package app.folkmoot.insights.community;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A community's JSON Lines as the events an import makes of them, without their texts. */
public final class JsonLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Text NO_TEXT = Text.of("");

  private JsonLines() {}

  /** Reads members, posts and reactions of a directory in the order of the files. */
  public static List<RecordedEvent> read(Path directory) {
    EventLog log = new EventLog(Instant.parse("2026-11-21T00:00:00Z"), true);
    each(directory, "members", in -> log.add(instant(in, "joinedAt"), registered(in)));
    Map<String, UUID> threads = new HashMap<>();
    Map<String, UUID> threadOfPost = new HashMap<>();
    each(
        directory,
        "posts",
        in -> {
          UUID post = EventLog.id(text(in, "id"));
          UUID thread = threads.computeIfAbsent(text(in, "threadId"), t -> post);
          threadOfPost.put(text(in, "id"), thread);
          log.add(instant(in, "createdAt"), posted(in, post, thread));
        });
    each(
        directory,
        "reactions",
        in ->
            log.add(
                instant(in, "createdAt"),
                new ReactionAdded(
                    EventLog.id(text(in, "postId")),
                    Objects.requireNonNull(threadOfPost.get(text(in, "postId"))),
                    EventLog.id(text(in, "memberId")),
                    text(in, "kind"))));
    return log.events();
  }

  private static DomainEvent registered(JsonNode in) {
    boolean removed = in.path("deleted").asBoolean(false);
    return new MemberRegistered(
        EventLog.id(text(in, "id")),
        removed ? AccountKind.REMOVED_ACCOUNT : AccountKind.PERSON,
        NO_TEXT);
  }

  private static DomainEvent posted(JsonNode in, UUID post, UUID thread) {
    UUID group = EventLog.id(text(in, "groupId"));
    UUID author = EventLog.id(text(in, "authorId"));
    return switch (text(in, "kind")) {
      case "discussion" -> new DiscussionStarted(post, group, author, NO_TEXT, NO_TEXT, List.of());
      case "resource" ->
          new ResourcePosted(
              post, group, author, NO_TEXT, NO_TEXT, ResourceKind.OTHER, NO_TEXT, List.of());
      default -> new ReplyPosted(post, thread, group, null, author, NO_TEXT);
    };
  }

  private static void each(Path directory, String name, Consumer<JsonNode> line) {
    Path file = directory.resolve(name + ".jsonl.gz");
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.lines().map(JSON::readTree).forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode in, String field) {
    return in.get(field).stringValue();
  }

  private static Instant instant(JsonNode in, String field) {
    return Instant.parse(text(in, field));
  }
}
