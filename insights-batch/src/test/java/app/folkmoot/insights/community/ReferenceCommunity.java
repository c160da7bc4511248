package app.folkmoot.insights.community;

import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.discussions.ReactionEvent.ReactionRemoved;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reference community as domain events.
 *
 * <p>Canonical events without a domain event of their own yet are told as what they mean to these
 * metrics: attending, answering a check-in, finishing a chat, asking for a mentor and reporting are
 * a visit; volunteering is help given to nobody in particular.
 *
 * @param events in the order of the file
 * @param expected the expected numbers by metric id
 * @param computedAt as of when they were computed
 */
public record ReferenceCommunity(
    List<RecordedEvent> events,
    JsonNode expected,
    YearMonth month,
    ZoneId zone,
    Instant computedAt,
    String reference,
    String focal,
    Map<UUID, String> disclosed) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UUID GROUP = EventLog.id("group");
  private static final Text NO_TEXT = Text.of("");

  /** Reads {@code mini} or {@code medium}. */
  public static ReferenceCommunity read(String name) {
    JsonNode in = json("reference/" + name + "_community.json");
    JsonNode config = in.get("config");
    Instant computedAt = Instant.parse(text(config, "computedAt"));
    ZoneId zone = ZoneId.of(text(config, "zone"));
    YearMonth month = YearMonth.parse(text(config, "month"));
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    Teller teller = new Teller(new EventLog(computedAt, false), end);
    teller.authors(in.get("events"));
    in.get("events").forEach(teller::tell);
    return new ReferenceCommunity(
        teller.log.events(),
        json("reference/" + name + "_expected.json"),
        month,
        zone,
        computedAt,
        text(config, "reference"),
        text(config, "focal"),
        teller.disclosed);
  }

  private static final class Teller {
    private final EventLog log;
    private final Instant end;
    private final Map<String, UUID> authorOf = new HashMap<>();
    private final Map<String, UUID> threadOf = new HashMap<>();
    private final Map<String, Stream.Builder<UUID>> chats = new HashMap<>();
    private final Map<UUID, String> disclosed = new HashMap<>();

    Teller(EventLog log, Instant end) {
      this.log = log;
      this.end = end;
    }

    void authors(JsonNode events) {
      for (JsonNode in : events) {
        switch (text(in, "type")) {
          case "PostPublished" -> {
            authorOf.put(text(in, "post"), id(in, "author"));
            threadOf.put(text(in, "post"), id(in, "post"));
          }
          case "ReplyPublished" -> {
            authorOf.put(text(in, "reply"), id(in, "author"));
            threadOf.put(text(in, "reply"), id(in, "post"));
          }
          case "HelpRequested" -> authorOf.put(text(in, "request"), id(in, "member"));
          default -> {}
        }
      }
    }

    void tell(JsonNode in) {
      Instant at = Instant.parse(text(in, "at"));
      switch (text(in, "type")) {
        case "MemberJoined" ->
            log.add(
                at,
                new MemberRegistered(
                    id(in, "member"),
                    in.get("bot").asBoolean() ? AccountKind.BOT : AccountKind.PERSON,
                    NO_TEXT));
        case "MemberLeft" -> log.add(at, new MemberLeftCommunity(id(in, "member")));
        case "MemberErased" ->
            log.add(
                at,
                new MemberKeysDestroyed(
                    id(in, "member"), List.of(Purpose.IDENTITY, Purpose.CONTENT)));
        case "SelfIdDeclared" -> {
          if (at.isBefore(end)) {
            disclosed.put(id(in, "member"), text(in, "value"));
          }
        }
        case "SelfIdWithdrawn" -> {
          if (at.isBefore(end)) {
            disclosed.remove(id(in, "member"));
          }
        }
        case "MemberVisited", "EventAttended", "CheckInAnswered" -> visited(at, id(in, "member"));
        case "MentorRequested" -> visited(at, id(in, "mentee"));
        case "ContentReported" -> visited(at, id(in, "reporter"));
        case "CoffeeChatPaired" ->
            chats.put(text(in, "chat"), Stream.<UUID>builder().add(id(in, "a")).add(id(in, "b")));
        case "CoffeeChatCompleted" ->
            Objects.requireNonNull(chats.get(text(in, "chat")))
                .build()
                .forEach(member -> visited(at, member));
        case "PostPublished" ->
            log.add(
                at,
                new DiscussionStarted(
                    id(in, "post"), GROUP, id(in, "author"), NO_TEXT, NO_TEXT, List.of()));
        case "ReplyPublished" ->
            log.add(
                at,
                new ReplyPosted(
                    id(in, "reply"), id(in, "post"), GROUP, null, id(in, "author"), NO_TEXT));
        case "ReplyEdited" -> log.add(at, edited(text(in, "reply")));
        case "PostRemoved" -> log.add(at, removed(text(in, "post"), text(in, "by")));
        case "ReplyRemoved" -> log.add(at, removed(text(in, "reply"), text(in, "by")));
        case "ReactionAdded" ->
            log.add(
                at,
                new ReactionAdded(
                    id(in, "target"), thread(in, "target"), id(in, "actor"), "thanks"));
        case "ReactionRemoved" ->
            log.add(
                at,
                new ReactionRemoved(
                    id(in, "target"), thread(in, "target"), id(in, "actor"), "thanks"));
        case "ResourceShared" ->
            log.add(
                at,
                new ResourcePosted(
                    id(in, "resource"),
                    GROUP,
                    id(in, "author"),
                    NO_TEXT,
                    NO_TEXT,
                    ResourceKind.OTHER,
                    NO_TEXT,
                    List.of()));
        case "HelpRequested" ->
            log.add(
                at,
                new HelpRequested(
                    id(in, "request"), GROUP, id(in, "member"), NO_TEXT, NO_TEXT, List.of(), null));
        case "HelpRequestCancelled" ->
            log.add(at, new HelpRequestCancelled(id(in, "request"), authorOf(in, "request")));
        case "HelpFulfilled" ->
            log.add(
                at,
                new HelpCompleted(id(in, "request"), authorOf(in, "request"), id(in, "helper")));
        case "VolunteerHoursLogged" ->
            log.add(
                at,
                new HelpCompleted(
                    EventLog.id("nobody's request"), EventLog.id("nobody"), id(in, "member")));
        case "ReportResolved",
            "MentorMatched",
            "MentorRequestWithdrawn",
            "EventScheduled",
            "CheckInSent",
            "ContentFeatured",
            "MilestoneReached" -> {}
        default -> throw new IllegalStateException("an unknown event: " + in);
      }
    }

    private void visited(Instant at, UUID member) {
      log.add(at, new MemberVisited(member, LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    private PostEdited edited(String post) {
      return new PostEdited(
          EventLog.id(post), known(threadOf, post), known(authorOf, post), null, NO_TEXT);
    }

    private PostDeleted removed(String post, String by) {
      return new PostDeleted(
          EventLog.id(post), known(threadOf, post), known(authorOf, post), DeletedBy.valueOf(by));
    }

    private UUID thread(JsonNode in, String field) {
      return known(threadOf, text(in, field));
    }

    private UUID authorOf(JsonNode in, String field) {
      return known(authorOf, text(in, field));
    }

    private static UUID known(Map<String, UUID> ids, String post) {
      return Objects.requireNonNull(ids.get(post), post);
    }
  }

  private static UUID id(JsonNode in, String field) {
    return EventLog.id(text(in, field));
  }

  private static String text(JsonNode in, String field) {
    return in.get(field).stringValue();
  }

  private static JsonNode json(String resource) {
    try (InputStream in = ReferenceCommunity.class.getClassLoader().getResourceAsStream(resource)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
