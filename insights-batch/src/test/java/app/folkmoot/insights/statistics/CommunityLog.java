package app.folkmoot.insights.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * Reads waiting times out of a log of canonical events, by the catalogue's rules: what the
 * estimators are fed in {@link CommunityWaitsTest}.
 */
final class CommunityLog {

  private static final Set<String> ACTIVE =
      Set.of(
          "MemberJoined",
          "MemberVisited",
          "PostPublished",
          "ReplyPublished",
          "ReactionAdded",
          "ResourceShared",
          "HelpRequested",
          "EventAttended",
          "MentorRequested",
          "VolunteerHoursLogged");

  /** One wait in hours: how it ended (0 cut off), who waited, what for. */
  record Wait(String member, double hours, int end, String kind) {}

  private final List<JsonNode> events = new ArrayList<>();
  private final Map<String, JsonNode> joined = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> bots = new HashSet<>();
  private final Map<String, String> cohorts = new HashMap<>();
  private final Instant start;
  private final Instant end;
  private final Instant quarterStart;
  private final Instant computedAt;

  CommunityLog(JsonNode log) {
    ZoneId zone = ZoneId.of(log.at("/config/zone").asString());
    YearMonth month = YearMonth.parse(log.at("/config/month").asString());
    start = month.atDay(1).atStartOfDay(zone).toInstant();
    end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    quarterStart = month.minusMonths(2).atDay(1).atStartOfDay(zone).toInstant();
    computedAt = Instant.parse(log.at("/config/computedAt").asString());
    log.get("events").forEach(events::add);
    events.sort(Comparator.comparing(CommunityLog::at));
    for (JsonNode event : events) {
      String member = event.path("member").asString("");
      switch (type(event)) {
        case "MemberJoined" -> {
          joined.put(member, event);
          if (event.get("bot").asBoolean()) {
            bots.add(member);
          }
        }
        case "MemberErased" -> dropped.add(member);
        case "SelfIdDeclared" -> {
          if (at(event).isBefore(end)) {
            cohorts.put(member, event.get("value").asString());
          }
        }
        case "SelfIdWithdrawn" -> {
          if (at(event).isBefore(end)) {
            cohorts.remove(member);
          }
        }
        default -> {}
      }
    }
    dropped.addAll(bots);
  }

  String cohort(String member) {
    return cohorts.getOrDefault(member, "U");
  }

  /** RSP: posts of the month that ask for something, and the wait for the first reply. */
  List<Wait> answers() {
    return posts(e -> !e.get("kind").asString().equals("ANNOUNCEMENT"), 168);
  }

  /** NEW-02: members' first posts, if within 90 days of joining. */
  List<Wait> welcomes() {
    Set<String> seen = new HashSet<>();
    Set<String> first = new HashSet<>();
    for (JsonNode event : events) {
      if (type(event).equals("PostPublished") && seen.add(event.get("author").asString())) {
        Instant since = at(Objects.requireNonNull(joined.get(event.get("author").asString())));
        if (!at(event).isAfter(since.plus(Duration.ofDays(90)))) {
          first.add(event.get("post").asString());
        }
      }
    }
    return posts(e -> first.contains(e.get("post").asString()), 48);
  }

  private List<Wait> posts(Predicate<JsonNode> wanted, double horizon) {
    Set<String> removedByModerator = new HashSet<>();
    for (JsonNode event : events) {
      if (type(event).equals("ReplyRemoved") && event.get("by").asString().equals("MODERATOR")) {
        removedByModerator.add(event.get("reply").asString());
      }
    }
    List<Wait> waits = new ArrayList<>();
    for (JsonNode post : inWindow("PostPublished", start)) {
      String author = post.get("author").asString();
      if (dropped.contains(author) || !wanted.test(post)) {
        continue;
      }
      Optional<Instant> reply =
          first(
              e ->
                  type(e).equals("ReplyPublished")
                      && same(e, post, "post")
                      && !e.get("author").asString().equals(author)
                      && !bots.contains(e.get("author").asString())
                      && !removedByModerator.contains(e.get("reply").asString()));
      Optional<Instant> removed =
          first(e -> type(e).equals("PostRemoved") && same(e, post, "post"));
      double answered = reply.map(r -> hours(at(post), r)).orElse(Double.POSITIVE_INFINITY);
      double cut =
          Math.min(
              Math.min(horizon, hours(at(post), computedAt)),
              removed.map(r -> hours(at(post), r)).orElse(Double.POSITIVE_INFINITY));
      waits.add(
          new Wait(
              author,
              Math.min(answered, cut),
              answered <= cut ? 1 : 0,
              post.get("kind").asString()));
    }
    return waits;
  }

  /** HLP-01: requests of the month, done 1, cancelled 2. */
  List<Wait> help() {
    return requests("HelpRequested", "member", "HelpFulfilled", "HelpRequestCancelled", start, 336);
  }

  /** MEN-01: requests of the three months, matched 1, withdrawn 2. */
  List<Wait> mentoring() {
    return requests(
        "MentorRequested", "mentee", "MentorMatched", "MentorRequestWithdrawn", quarterStart, 720);
  }

  private List<Wait> requests(
      String asked, String who, String done, String cancelled, Instant from, double horizon) {
    List<Wait> waits = new ArrayList<>();
    for (JsonNode request : inWindow(asked, from)) {
      String member = request.get(who).asString();
      if (dropped.contains(member)) {
        continue;
      }
      double cut = Math.min(horizon, hours(at(request), computedAt));
      Optional<JsonNode> over =
          events.stream()
              .filter(
                  e ->
                      (type(e).equals(done) || type(e).equals(cancelled))
                          && same(e, request, "request"))
              .findFirst();
      double wait = over.map(e -> hours(at(request), at(e))).orElse(Double.POSITIVE_INFINITY);
      int how = over.map(e -> type(e).equals(done) ? 1 : 2).orElse(0);
      waits.add(new Wait(member, Math.min(wait, cut), wait <= cut ? how : 0, ""));
    }
    return waits;
  }

  /** RET-02, in days: joiners of the three months until 28 days of silence are over. */
  List<Wait> stays() {
    Duration silence = Duration.ofHours(672);
    List<Wait> waits = new ArrayList<>();
    for (JsonNode join : inWindow("MemberJoined", quarterStart)) {
      String member = join.get("member").asString();
      if (dropped.contains(member)) {
        continue;
      }
      Instant since = at(join);
      Instant last = since;
      Instant lapsed = Instant.MAX;
      for (JsonNode event : events) {
        if (at(event).isBefore(end) && at(event).isAfter(last) && isActive(event, member)) {
          if (!at(event).isBefore(last.plus(silence))) {
            break;
          }
          last = at(event);
        }
      }
      if (last.plus(silence).isBefore(end)) {
        lapsed = last.plus(silence);
      }
      Instant left =
          first(e -> type(e).equals("MemberLeft") && e.get("member").asString().equals(member))
              .filter(t -> t.isBefore(end))
              .orElse(Instant.MAX);
      Instant over = lapsed.isBefore(left) ? lapsed : left;
      boolean ended = over.isBefore(end);
      waits.add(new Wait(member, hours(since, ended ? over : end) / 24, ended ? 1 : 0, ""));
    }
    return waits;
  }

  private boolean isActive(JsonNode event, String member) {
    return switch (type(event)) {
      case "HelpFulfilled" -> event.get("helper").asString().equals(member);
      case "ContentReported" -> event.get("reporter").asString().equals(member);
      case "CheckInAnswered" -> sender(event, "survey", "CheckInSent", "member", member);
      case "CoffeeChatCompleted" ->
          sender(event, "chat", "CoffeeChatPaired", "a", member)
              || sender(event, "chat", "CoffeeChatPaired", "b", member);
      default ->
          ACTIVE.contains(type(event))
              && (event.path("member").asString("").equals(member)
                  || event.path("author").asString("").equals(member)
                  || event.path("actor").asString("").equals(member)
                  || event.path("mentee").asString("").equals(member));
    };
  }

  /** Whether the member stands in the given role of the event this one refers to. */
  private boolean sender(JsonNode event, String key, String opening, String role, String member) {
    if (event.has("member")) {
      return event.get("member").asString().equals(member);
    }
    return events.stream()
        .anyMatch(
            e ->
                type(e).equals(opening)
                    && same(e, event, key)
                    && e.get(role).asString().equals(member));
  }

  private List<JsonNode> inWindow(String type, Instant from) {
    return events.stream()
        .filter(e -> type(e).equals(type) && !at(e).isBefore(from) && at(e).isBefore(end))
        .toList();
  }

  private Optional<Instant> first(Predicate<JsonNode> wanted) {
    return events.stream().filter(wanted).map(CommunityLog::at).findFirst();
  }

  private static boolean same(JsonNode a, JsonNode b, String key) {
    return a.get(key).asString().equals(b.get(key).asString());
  }

  private static String type(JsonNode event) {
    return event.get("type").asString();
  }

  private static Instant at(JsonNode event) {
    return Instant.parse(event.get("at").asString());
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 3_600_000.0;
  }

  static double[] values(List<Wait> waits, ToDoubleFunction<Wait> value) {
    return waits.stream().mapToDouble(value).toArray();
  }
}
