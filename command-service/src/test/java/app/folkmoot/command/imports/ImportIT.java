package app.folkmoot.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.folkmoot.command.RunningCommandService;
import app.folkmoot.local.servers.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

class ImportIT {
  private static RunningCommandService service;

  @TempDir private Path folder;

  private record Outcome(long bad, String said) {}

  @BeforeAll
  static void start() {
    service = new RunningCommandService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void bringsACommunityInOnceHoweverOftenItRuns() throws Exception {
    writeCommunity();

    long before = lastPosition();

    Outcome first = run("--source", "once");
    assertThat(first.bad()).as(first.said()).isZero();
    await().until(() -> typesAfter(before).containsKey("help.helper-thanked"));
    long events = count("");
    Outcome second = run("--source", "once");

    assertThat(second.bad()).isZero();
    assertThat(second.said()).contains("0 events came in");
    assertThat(count("")).isEqualTo(events);
    assertThat(typesAfter(before))
        .containsEntry("member.registered", 2L)
        .containsEntry("group.member-joined", 2L)
        .containsEntry("reply.posted", 1L)
        .containsEntry("reaction.added", 2L)
        .containsEntry("help.requested", 1L)
        .containsEntry("help.helper-thanked", 1L);
  }

  @Test
  void goesOnWhereItsTransactionWasCutOff() throws Exception {
    writeCommunity();
    PostgresServer.Database database = PostgresServer.shared().freshDatabase();
    try (RunningCommandService fresh = new RunningCommandService(database)) {
      JdbcTemplate owner =
          new JdbcTemplate(
              new DriverManagerDataSource(
                  database.url(), database.username(), database.password()));
      owner.execute(
          """
          create sequence cut;
          create function cut() returns trigger language plpgsql security definer as $$
          begin
            if nextval('cut') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
            return null;
          end $$;
          create trigger cut after insert on domainevententry
            for each statement execute function cut();
          """);
      Outcome outcome = run(fresh, "--source", "cut-off");
      assertThat(outcome.bad()).as(outcome.said()).isZero();
      assertThat(owner.queryForObject("select last_value from cut", Long.class)).isGreaterThan(1);
      Outcome again = run(fresh, "--source", "cut-off");
      assertThat(again.said()).contains("0 events came in");
    }
  }

  @Test
  void namesABadLineAndStopsNothingElse() throws Exception {
    writeCommunity();
    append("posts.jsonl", "{\"id\":\"p9\"");
    append(
        "posts.jsonl",
        "{\"id\":\"p8\",\"groupId\":\"g9\",\"threadId\":\"t8\",\"authorId\":\"m1\","
            + "\"createdAt\":\"2025-02-01T10:00:00Z\",\"body\":\"x\",\"kind\":\"discussion\"}");
    append(
        "posts.jsonl",
        "{\"id\":\"p7\",\"groupId\":\"g1\",\"threadId\":\"t7\",\"authorId\":\"m1\","
            + "\"createdAt\":\"2025-02-01T10:00:00Z\",\"title\":\"Late\",\"body\":\"Fine\","
            + "\"kind\":\"discussion\"}");
    append("reactions.jsonl", "{\"postId\":\"p1\",\"memberId\":\"m1\",\"kind\":\"a b\"}");

    Outcome outcome = run("--source", "bad-lines");

    assertThat(outcome.bad()).isEqualTo(3);
    assertThat(outcome.said())
        .contains("posts.jsonl:3: is not JSON")
        .contains("posts.jsonl:4: names a group that is not in groups.jsonl")
        .contains("reactions.jsonl:3: has a kind that");
    assertThat(titles()).contains("Late");
  }

  @Test
  void keepsTheTimesThingsHadAndGoesOnBesideLiveCommands() throws Exception {
    writeCommunity();
    String slug = "live-beside";
    service.command(
        "nora",
        "create-group",
        Map.of(
            "slug", slug,
            "name", "Beside",
            "purpose", "To test",
            "kind", "community",
            "visibility", "public",
            "joinPolicy", "open"));
    run("--source", "beside");

    List<JsonNode> replies =
        service.history().stream()
            .filter(e -> e.path("type").asString().equals("reply.posted"))
            .toList();
    assertThat(replies)
        .isNotEmpty()
        .allSatisfy(
            e -> {
              assertThat(e.path("time").asString()).isEqualTo("2025-01-04T10:00:00Z");
              assertThat(e.path("recordedat").asString()).isGreaterThan("2026");
              assertThat(e.path("imported").asBoolean()).isTrue();
              assertThat(e.path("data").path("body").asString()).contains("@{");
            });
  }

  @Test
  void saysWhatItNeeds() {
    assertThatThrownBy(() -> Import.Options.of(new String[] {}))
        .hasMessageContaining("Usage: import DIR");
    assertThatThrownBy(() -> Import.Options.of(new String[] {"/nowhere/at/all"}))
        .hasMessageContaining("There is no folder");
    assertThatThrownBy(() -> Import.Options.of(new String[] {folder.toString()}))
        .hasMessageContaining("holds no members.jsonl");
    assertThatThrownBy(() -> Import.Options.of(new String[] {folder.toString(), "--fast"}))
        .hasMessageContaining("Not understood: --fast");
  }

  private void writeCommunity() throws IOException {
    append(
        "members.jsonl",
        "{\"id\":\"m1\",\"joinedAt\":\"2025-01-01T08:00:00Z\",\"displayName\":\"Una\","
            + "\"zone\":\"Europe/Berlin\",\"selfIdentification\":{\"work-location\":[\"remote\"]}}");
    append("members.jsonl", "{\"id\":\"m2\",\"joinedAt\":\"2025-01-02T08:00:00Z\"}");
    append("groups.jsonl", "{\"id\":\"g1\",\"name\":\"Écrits & more\",\"ownerId\":\"m1\"}");
    append(
        "posts.jsonl",
        "{\"id\":\"p1\",\"groupId\":\"g1\",\"threadId\":\"t1\",\"authorId\":\"m1\","
            + "\"createdAt\":\"2025-01-03T10:00:00Z\",\"body\":\"First line\\nSecond\","
            + "\"kind\":\"discussion\",\"links\":[]}");
    append(
        "posts.jsonl",
        "{\"id\":\"p2\",\"groupId\":\"g1\",\"threadId\":\"t1\",\"parentId\":\"p1\","
            + "\"authorId\":\"m2\",\"createdAt\":\"2025-01-04T10:00:00Z\","
            + "\"body\":\"Well said, @m1\",\"kind\":\"reply\"}");
    append(
        "reactions.jsonl",
        "{\"postId\":\"p1\",\"memberId\":\"m2\",\"kind\":\"+1\","
            + "\"createdAt\":\"2025-01-05T10:00:00Z\"}");
    append(
        "reactions.jsonl",
        "{\"postId\":\"p1\",\"memberId\":\"m2\",\"kind\":\"heart\","
            + "\"createdAt\":\"2025-01-05T10:00:01Z\"}");
    append(
        "help.jsonl",
        "{\"id\":\"h1\",\"groupId\":\"g1\",\"memberId\":\"m2\",\"title\":\"Stuck\",\"details\":\"Who"
            + " knows looms?\",\"skills\":[\"looms\"],"
            + "\"createdAt\":\"2025-01-06T10:00:00Z\",\"offers\":[{\"id\":\"o1\",\"memberId\":\"m1\",\"message\":\"I"
            + " do\",\"createdAt\":\"2025-01-06T11:00:00Z\","
            + "\"accepted\":true}],\"completedAt\":\"2025-01-07T10:00:00Z\",\"thanks\":\"Thanks\"}");
  }

  private void append(String file, String line) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.exists(path) ? Files.readString(path) : "";
    Files.writeString(path, before + line + "\n");
  }

  private Outcome run(String... arguments) throws Exception {
    return run(service, arguments);
  }

  private Outcome run(RunningCommandService into, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(folder.toString()));
    all.addAll(List.of(arguments));
    all.addAll(into.settings());
    Import.Options options = Import.Options.of(all.toArray(String[]::new));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Import.Wiring.class)
            .web(WebApplicationType.NONE)
            .run(options.forSpring())) {
      long bad = Import.run(context, options, new PrintStream(said, true, StandardCharsets.UTF_8));
      return new Outcome(bad, said.toString(StandardCharsets.UTF_8));
    }
  }

  private Map<String, Long> typesAfter(long position) {
    return service.history().stream()
        .filter(e -> e.path("position").asLong() > position)
        .collect(Collectors.groupingBy(e -> e.path("type").asString(), Collectors.counting()));
  }

  private List<String> titles() {
    await().atMost(Duration.ofSeconds(10)).until(() -> count("discussion.started") > 0);
    return service.history().stream().map(e -> e.path("data").path("title").asString("")).toList();
  }

  private static long lastPosition() {
    return service.history().stream().mapToLong(e -> e.path("position").asLong()).max().orElse(0);
  }

  private static long count(String type) {
    return service.history().stream()
        .filter(e -> type.isEmpty() || e.path("type").asString().equals(type))
        .count();
  }
}
