package app.folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.folkmoot.command.RunningCommandService.Answer;
import app.folkmoot.command.discussions.Lengths;
import app.folkmoot.command.platform.entry.CommandCatalog;
import app.folkmoot.command.platform.store.MemberKeys;
import app.folkmoot.events.ConsistencyToken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class CommandServiceIT {
  private static RunningCommandService service;

  @BeforeAll
  static void start() {
    service = new RunningCommandService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void leadsACommandFromHttpToHistoryInOrder() {
    Answer group = service.command("nora", "create-group", group("thread"));
    assertThat(group.status()).isEqualTo(200);
    Answer joined = service.command("ole", "join-group", Map.of("groupId", group.id()));
    assertThat(joined.status()).isEqualTo(200);
    Answer posted = service.command("ole", "post-resource", resource(group.id()));
    assertThat(posted.status()).isEqualTo(200);

    long position =
        ConsistencyToken.decode(posted.body().path("token").asString()).orElseThrow().position();
    await().until(() -> service.history().stream().anyMatch(e -> at(e) == position));
    List<String> types =
        service.history().stream()
            .filter(e -> e.toString().contains(group.id()))
            .map(e -> e.path("type").asString())
            .toList();
    assertThat(types)
        .containsExactlyInAnyOrder(
            "group.created",
            "group.role-assigned",
            "group.member-joined",
            "group.member-joined",
            "resource.posted");
    assertThat(service.history()).extracting(CommandServiceIT::at).isSorted();
  }

  @Test
  void describesEveryCommandWithItsFieldsAndTheirLimits() {
    JsonNode document = service.get("nora", "/openapi").body();
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    Set<String> described = new TreeSet<>(document.path("paths").propertyNames());
    Set<String> expected = new TreeSet<>();
    service
        .bean(CommandCatalog.class)
        .all()
        .keySet()
        .forEach(name -> expected.add("/commands/" + name));
    expected.add("/self-identification");
    assertThat(described).isEqualTo(expected);
    JsonNode resource = document.path("components").path("schemas").path("PostResource");
    assertThat(resource.path("required").toString())
        .contains("groupId", "title", "url", "resourceKind");
    assertThat(resource.path("properties").path("title").path("maxLength").asInt())
        .isEqualTo(Lengths.TITLE);
    assertThat(resource.path("properties").path("resourceKind").toString()).contains("\"article\"");
  }

  @Test
  void answersTheSameForTheSameKeyAndRefusesAnotherBody() throws Exception {
    String groupId = service.command("kim", "create-group", group("keys")).id();
    Map<String, Object> post = discussion(groupId, "Once");
    List<Callable<Answer>> twins = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      twins.add(() -> service.command("kim", "start-discussion", post, "key-1"));
    }
    Set<JsonNode> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Answer> answer : threads.invokeAll(twins)) {
        assertThat(answer.get().status()).isEqualTo(200);
        answers.add(answer.get().body());
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(count("discussion.started", answers.iterator().next().path("id").asString()))
        .isEqualTo(1);

    Answer other =
        service.command("kim", "start-discussion", discussion(groupId, "Twice"), "key-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.type()).isEqualTo("/problems/command/key-reused");
    service.command("lin", "join-group", Map.of("groupId", groupId));
    Answer others = service.command("lin", "start-discussion", post, "key-1");
    assertThat(others.status()).as("another member's key is another key").isEqualTo(200);
    assertThat(others.body()).isNotIn(answers);
  }

  @Test
  void leavesNothingOfARefusedCommand() {
    service.command("zoe", "create-group", group("once"));
    long before = rows("domainevententry") + rows("claim") + rows("idempotency");
    Answer refused = service.command("zoe", "create-group", group("once"), "key-2");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(rows("domainevententry") + rows("claim") + rows("idempotency")).isEqualTo(before);
  }

  @Test
  void namesTheFieldsThatCannotBeUsed() {
    Map<String, Object> fields = group("Not A Slug");
    fields.put("name", " ");
    fields.put("kind", "circus");
    Answer unreadable = service.command("kim", "create-group", fields);
    assertThat(unreadable.status()).isEqualTo(400);
    assertThat(unreadable.body().path("errors").get(0).path("field").asString()).isEqualTo("kind");
    fields.put("kind", "community");
    Answer invalid = service.command("kim", "create-group", fields);
    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.body().path("errors").findValuesAsString("field"))
        .containsExactly("name", "slug");
    assertThat(service.command("kim", "dance", Map.of()).status()).isEqualTo(404);
    assertThat(service.command("kim", "join-group", Map.of("groupId", UUID.randomUUID())).status())
        .isEqualTo(404);
  }

  @Test
  void findsNoRequestForHelpInAPostOfAnotherKind() {
    String groupId = service.command("lou", "create-group", group("kinds")).id();
    String postId = service.command("lou", "start-discussion", discussion(groupId, "Talk")).id();
    Answer notHelp = service.command("lou", "complete-help", Map.of("requestId", postId));
    assertThat(notHelp.status()).isEqualTo(404);
    assertThat(notHelp.type()).isEqualTo("/problems/command/not-found");
    Map<String, Object> update = new LinkedHashMap<>(resource(groupId));
    update.put("postId", postId);
    assertThat(service.command("lou", "update-resource", update).status()).isEqualTo(404);
  }

  @Test
  void keepsAMemberToOneOfferAtATime() {
    String groupId = service.command("rui", "create-group", group("offers")).id();
    service.command("sam", "join-group", Map.of("groupId", groupId));
    Map<String, Object> ask = Map.of("groupId", groupId, "title", "Help", "details", "Please");
    Map<String, Object> help =
        Map.of("requestId", service.command("rui", "request-help", ask).id(), "message", "Yes");
    Answer first = service.command("sam", "offer-help", help);
    assertThat(first.status()).isEqualTo(200);
    assertThat(service.command("sam", "offer-help", help).type())
        .isEqualTo("/problems/help/already-offered");
    service.command("sam", "withdraw-offer", Map.of("offerId", first.id()));
    assertThat(service.command("sam", "offer-help", help).status()).isEqualTo(200);
  }

  @Test
  void refusesAStaleSequenceAndLetsOneOfManyWin() throws Exception {
    String groupId = service.command("pia", "create-group", group("stale")).id();
    Answer post = service.command("pia", "start-discussion", discussion(groupId, "First"));
    List<Callable<Answer>> edits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Map<String, Object> edit =
          Map.of("postId", post.id(), "title", "Edit", "body", "Edit " + i, "sequence", 0);
      edits.add(() -> service.command("pia", "edit-post", edit));
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      for (Future<Answer> answer : threads.invokeAll(edits)) {
        statuses.add(answer.get().status());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).filteredOn(s -> s != 200).containsOnly(409);
  }

  @Test
  void readsASelfIdentificationBackToItsOwnerAlone() {
    Map<String, Object> share =
        Map.of("dimension", "work-location", "values", List.of("remote"), "consentVersion", 1);
    assertThat(service.command("uma", "share-self-identification", share).status()).isEqualTo(200);
    assertThat(service.get("uma", "/self-identification").body().toString())
        .isEqualTo("[{\"dimension\":\"work-location\",\"values\":[\"remote\"]}]");
    service.command("vic", "record-visit", Map.of("localDate", today()));
    assertThat(service.get("vic", "/self-identification").body()).isEmpty();

    service.command("uma", "withdraw-self-identification", Map.of("dimension", "work-location"));
    assertThat(service.get("uma", "/self-identification").body()).isEmpty();
  }

  @Test
  void letsNobodyInWithoutTheRightKey() {
    assertThat(service.get("nobody.admin", "/internal/events").status()).isEqualTo(401);
    assertThat(
            service
                .get(
                    RunningCommandService.QUERY_SECRET,
                    "/internal/self-identifications?asOf=2026-01-01T00:00:00Z")
                .status())
        .isEqualTo(403);
    assertThat(
            service
                .get(
                    RunningCommandService.INSIGHTS_SECRET,
                    "/internal/self-identifications?asOf=2026-01-01T00:00:00Z")
                .status())
        .isEqualTo(200);
    assertThat(service.get("nobody", "/actuator/env").status()).isIn(403, 404);
  }

  @Test
  void sealsPersonalTextsAndForgetsThemWithTheKey() {
    String groupId = service.command("eva", "create-group", group("sealed")).id();
    service.command("eva", "start-discussion", discussion(groupId, "Qwertzuiopcanary"));
    String stored =
        String.join(
            " ",
            jdbc()
                .queryForList(
                    "select payload from domainevententry where payload like ?",
                    String.class,
                    "%" + groupId + "%"));
    assertThat(stored).doesNotContain("Qwertzuiopcanary").contains("\"sealed\":");
    await()
        .until(() -> service.history().stream().anyMatch(e -> e.toString().contains("Qwertzuiop")));

    Answer eva = service.command("eva", "record-visit", Map.of("localDate", today()));
    UUID memberId =
        jdbc()
            .queryForObject(
                "select (payload::json->>'memberId')::uuid from domainevententry"
                    + " where aggregateidentifier = ?",
                UUID.class,
                eva.id());
    Answer destroyed =
        service.command(
            "ada.admin",
            "destroy-member-keys",
            Map.of("memberId", memberId, "purposes", List.of("CONTENT", "IDENTITY")));
    assertThat(destroyed.status()).isEqualTo(200);
    List<String> texts =
        service.history().stream()
            .filter(e -> e.toString().contains(String.valueOf(memberId)))
            .map(JsonNode::toString)
            .toList();
    assertThat(String.join(" ", texts))
        .doesNotContain("Qwertzuiopcanary")
        .doesNotContain("Name of eva")
        .contains("\"title\":{\"erased\":true}")
        .contains("\"displayName\":{\"erased\":true}");
    assertThat(service.bean(MemberKeys.class)).isNotNull();
  }

  private static String today() {
    return LocalDate.now(Clock.systemUTC()).toString();
  }

  private static Map<String, Object> group(String slug) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("slug", slug);
    fields.put("name", "Group " + slug);
    fields.put("purpose", "To test");
    fields.put("kind", "community");
    fields.put("visibility", "public");
    fields.put("joinPolicy", "open");
    return fields;
  }

  private static Map<String, Object> resource(String groupId) {
    return Map.of(
        "groupId", groupId,
        "title", "A link",
        "url", "https://example.org/x",
        "resourceKind", "article",
        "description", "Worth reading");
  }

  private static Map<String, Object> discussion(String groupId, String title) {
    return Map.of("groupId", groupId, "title", title, "body", "Body of " + title);
  }

  private static long at(JsonNode event) {
    return event.path("position").asLong();
  }

  private long count(String type, String aggregateId) {
    return number(
        "select count(*) from domainevententry where payloadtype = ? and aggregateidentifier = ?",
        type,
        aggregateId);
  }

  private long rows(String table) {
    return number("select count(*) from " + table);
  }

  private static long number(String sql, Object... arguments) {
    return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class, arguments));
  }

  private static JdbcTemplate jdbc() {
    return service.bean(JdbcTemplate.class);
  }
}
