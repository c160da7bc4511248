package app.folkmoot.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.local.system.RunningSystem.Answer;
import app.folkmoot.local.system.RunningSystem.Ran;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job over HTTP, in the running system, from a token to the month's numbers. */
class WalkingSkeletonIT {
  private static final YearMonth THIS_MONTH = YearMonth.now(Clock.systemUTC());

  private static RunningSystem system;

  @BeforeAll
  static void start() {
    system = RunningSystem.shared();
  }

  @Test
  void leadsFromATokenToTheFeedAndTheCountsOfTheNight() {
    String amara = system.token("amara");
    String ben = system.token("ben");
    String ada = system.token("ada");
    night();
    long posts = count(ada, "posts");
    long threads = count(ada, "threads");
    long replies = count(ada, "replies");

    Answer group =
        system.command(
            amara,
            "create-group",
            Map.of(
                "slug", "walking-skeletons",
                "name", "Walking skeletons",
                "purpose", "To walk the whole way once",
                "kind", "community",
                "visibility", "public",
                "joinPolicy", "open"));
    assertThat(group.status()).as(group.body().toString()).isEqualTo(200);
    String groupId = group.text("id");
    Answer joined = system.command(ben, "join-group", Map.of("groupId", groupId));
    Answer seen = system.read(ben, "/api/groups/" + groupId, joined.text("token"));
    assertThat(seen.body().path("memberCount").asInt()).isEqualTo(2);

    Answer resource =
        system.command(
            amara,
            "post-resource",
            Map.of(
                "groupId", groupId,
                "title", "How bones hold together",
                "url", "https://example.org/bones",
                "resourceKind", "article",
                "description", "A *short* read"));
    assertSeen(ben, "/api/groups/" + groupId + "/feed", resource);
    assertSeen(ben, "/api/home", resource);

    Answer request =
        system.command(
            amara,
            "request-help",
            Map.of(
                "groupId",
                groupId,
                "title",
                "Which knee comes first?",
                "details",
                "I keep stumbling",
                "skills",
                List.of("walking")));
    assertSeen(ben, "/api/groups/" + groupId + "/feed", request);
    Answer offer =
        system.command(
            ben, "offer-help", Map.of("requestId", request.text("id"), "message", "The left one"));
    Answer board = system.read(amara, "/api/help?status=open", offer.text("token"));
    assertThat(board.stale()).isFalse();
    JsonNode item = find(board, request.text("id"));
    assertThat(item.path("offers").toString()).contains(offer.text("id"), "The left one");

    Answer reply =
        system.command(ben, "reply", Map.of("postId", resource.text("id"), "body", "Well said"));
    Answer thread =
        system.read(amara, "/api/posts/" + resource.text("id") + "/replies", reply.text("token"));
    assertThat(find(thread, reply.text("id")).path("html").asString()).contains("Well said");

    night();
    assertThat(count(ada, "threads") - threads).isEqualTo(2);
    assertThat(count(ada, "replies") - replies).isEqualTo(1);
    assertThat(count(ada, "posts") - posts).isEqualTo(3);
  }

  @Test
  void findsThePlantedGapInAClosedMonthAndNoOther() {
    String lea = system.token("lea");
    Answer months = system.read(lea, "/api/insights/months", "");
    assertThat(months.status()).isEqualTo(200);
    List<String> closed = new ArrayList<>();
    months.body().path("items").forEach(m -> closed.add(m.path("month").asString()));
    String latest =
        closed.stream()
            .filter(m -> YearMonth.parse(m).isBefore(THIS_MONTH.minusMonths(1)))
            .max(String::compareTo)
            .orElseThrow();

    List<String> gaps = new ArrayList<>();
    Answer month = system.read(lea, "/api/insights/months/" + latest, "");
    for (JsonNode number : month.body().path("items")) {
      addGap(number, gaps);
    }
    assertThat(gaps).containsExactly("RSP-02/work-location");
  }

  @Test
  void keepsLeadersNumbersFromMembersAndCountsFromLeaders() {
    String amara = system.token("amara");
    String lea = system.token("lea");
    assertThat(system.read(amara, "/api/insights/months", "").status()).isEqualTo(403);
    assertThat(system.read(lea, "/api/insights/operations/" + THIS_MONTH, "").status())
        .isEqualTo(403);
    assertThat(system.read("nonsense", "/api/me", "").status()).isEqualTo(401);
    Answer nothing = system.read(amara, "/api/groups/00000000-0000-0000-0000-000000000000", "");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.text("type")).isEqualTo("/problems/query/not-found");
  }

  @Test
  void tellsMembersOfAGroupWhatIsNewAsItHappens() throws Exception {
    String amara = system.token("amara");
    String groupId =
        system
            .command(
                amara,
                "create-group",
                Map.of(
                    "slug", "town-criers",
                    "name", "Town criers",
                    "purpose", "To hear at once",
                    "kind", "community",
                    "visibility", "public",
                    "joinPolicy", "open"))
            .text("id");
    String ben = system.token("ben");
    String mo = system.token("mo");
    Answer joined = system.command(ben, "join-group", Map.of("groupId", groupId));
    system.read(ben, "/api/me", joined.text("token"));
    try (EventStream his = new EventStream(system.address(), ben);
        EventStream outside = new EventStream(system.address(), mo)) {
      his.awaitLine(": listening");
      outside.awaitLine(": listening");
      Answer posted =
          his.until(
              "data: ",
              () ->
                  system.command(
                      amara,
                      "start-discussion",
                      Map.of("groupId", groupId, "title", "Hear!", "body", "It is noon")));
      assertThat(his.last()).contains(posted.text("id"), groupId, "\"kind\":\"discussion\"");
      assertThat(outside.lines()).noneMatch(line -> line.startsWith("data:"));
    }
  }

  @Test
  void describesItsReads() {
    Answer document = system.read("nobody", "/openapi", "");
    assertThat(document.body().path("openapi").asString()).startsWith("3.1");
    assertThat(document.body().path("paths").propertyNames())
        .contains(
            "/api/me",
            "/api/home",
            "/api/groups",
            "/api/groups/{groupId}/feed",
            "/api/posts/{postId}/replies",
            "/api/help",
            "/api/insights/months/{month}");
  }

  private static void addGap(JsonNode number, List<String> gaps) {
    if ("gap".equals(number.path("verdict").asString(""))) {
      gaps.add(number.path("metricId").asString() + "/" + number.path("dimension").asString());
    }
  }

  private static void night() {
    Ran night =
        system.script("infra/insights", "--night", LocalDate.now(Clock.systemUTC()).toString());
    assertThat(night.exit()).as(night.said()).isZero();
  }

  private static long count(String admin, String part) {
    Answer counts = system.read(admin, "/api/insights/operations/" + THIS_MONTH, "");
    assertThat(counts.status()).as(counts.body().toString()).isEqualTo(200);
    for (JsonNode number : counts.body().path("items")) {
      if (number.path("metricId").asString().equals("COUNT")
          && number.path("part").asString().equals(part)) {
        return number.path("value").asLong();
      }
    }
    throw new AssertionError("no count of " + part + " in " + counts.body());
  }

  private static void assertSeen(String token, String path, Answer posted) {
    assertThat(posted.status()).as(posted.body().toString()).isEqualTo(200);
    Answer feed = system.read(token, path, posted.text("token"));
    assertThat(feed.stale()).isFalse();
    assertThat(find(feed, posted.text("id")).isMissingNode()).isFalse();
  }

  private static JsonNode find(Answer list, String postId) {
    for (JsonNode item : list.body().path("items")) {
      if (item.path("postId").asString().equals(postId)) {
        return item;
      }
    }
    throw new AssertionError(postId + " is not in " + list.body());
  }
}
