package app.folkmoot.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.insights.community.CommandServiceDouble;
import app.folkmoot.insights.community.SyntheticCommunity;
import app.folkmoot.local.servers.MongoServer;
import app.folkmoot.local.servers.PostgresServer;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service itself, on a real PostgreSQL and a MongoDB-wire server. */
class InsightsBatchIT {
  private static final String OPERATOR = "operator-secret";
  private static final YearMonth MONTH = YearMonth.of(2026, 3);

  @TempDir Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String mongoUri = MongoServer.shared().uri("insights-" + UUID.randomUUID());
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final List<ConfigurableApplicationContext> started = new ArrayList<>();
  private CommandServiceDouble commands;
  private ConfigurableApplicationContext app;

  @BeforeEach
  void prepare() throws IOException {
    commands = new CommandServiceDouble();
    SyntheticCommunity community =
        SyntheticCommunity.of(
            240,
            2,
            MONTH.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            Duration.ofDays(30),
            4,
            11);
    commands.add(community.events());
    commands.identify(community.selfIdentifications());
    PostgresServer.Database database = PostgresServer.shared().freshDatabase();
    settings.put("server.port", "0");
    settings.put("spring.datasource.url", database.url());
    settings.put("spring.datasource.username", database.username());
    settings.put("spring.datasource.password", database.password());
    settings.put("spring.flyway.user", database.username());
    settings.put("spring.flyway.password", database.password());
    settings.put("spring.mongodb.uri", mongoUri);
    settings.put("folkmoot.history.url", commands.url().toString());
    settings.put(
        "folkmoot.history.credential", file("credential", CommandServiceDouble.CREDENTIAL));
    settings.put("folkmoot.facts.directory", directory.resolve("facts").toString());
    settings.put("folkmoot.editions.directory", directory.resolve("editions").toString());
    settings.put("folkmoot.keys.key-encryption-key", file("key", "5e".repeat(32)));
    settings.put("folkmoot.internal.credentials.operator", file("operator", OPERATOR));
    settings.put("folkmoot.schedule.ingest-every", "1h");
    start();
  }

  @AfterEach
  void stop() {
    started.forEach(ConfigurableApplicationContext::close);
    commands.close();
  }

  @Test
  void computesANightAndClosesAMonthWithThePlantedGapAndNoOther() throws Exception {
    assertThat(post("/internal/nights/" + LocalDate.of(2026, 3, 31))).endsWith("done");
    Document operations = document("insightOperations", "2026-03");
    assertThat(value(operations, "COUNT", "posts", null)).isEqualTo(480 + repliesIn(MONTH));
    assertThat(value(operations, "COUNT", "threads", null)).isEqualTo(480);
    assertThat(document("insightEditions", "2026-03").getBoolean("provisional")).isTrue();
    assertThat(items(document("insightEditions", "2026-03")))
        .isNotEmpty()
        .allMatch(item -> item.get("dimension") == null);

    assertThat(post("/internal/months/2026-03")).endsWith("done");
    Document month = document("insightEditions", "2026-03");
    assertThat(month.getBoolean("provisional")).isFalse();
    List<Document> gaps =
        items(month).stream()
            .filter(item -> "gap".equals(item.getString("part")))
            .filter(item -> "work-location".equals(item.getString("dimension")))
            .toList();
    assertThat(gaps).hasSize(2);
    assertThat(gaps)
        .filteredOn(item -> item.getString("metricId").equals("RSP-02"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.getString("verdict")).isEqualTo("gap");
              assertThat(item.getString("significance")).isEqualTo("<0.01");
            });
    assertThat(gaps)
        .filteredOn(item -> item.getString("metricId").equals("RSP-01"))
        .noneMatch(item -> "gap".equals(item.getString("verdict")));
    assertThat(items(month))
        .filteredOn(item -> "gender".equals(item.getString("dimension")))
        .filteredOn(item -> item.getString("cohort") != null)
        .filteredOn(item -> !"undisclosed".equals(item.getString("cohort")))
        .allMatch(item -> item.get("value") == null);
  }

  @Test
  void keepsAClosedMonthAsItIsWhateverComesLater() throws Exception {
    assertThat(post("/internal/months/2026-03")).endsWith("done");
    byte[] before = editionFile();
    commands.identify(List.of());
    assertThat(post("/internal/months/2026-03"))
        .contains("closed already and stays as it is")
        .endsWith("done");
    assertThat(editionFile()).isEqualTo(before);
  }

  @Test
  void saysWhichMetricsStillWait() throws Exception {
    YearMonth running = YearMonth.now(Clock.systemUTC());
    assertThat(post("/internal/months/" + running))
        .contains("RSP-02, SID-01 wait until " + running.plusMonths(1) + "-08T00:00:00Z");
  }

  @Test
  void publishesAgainWhenMongoWasWiped() throws Exception {
    post("/internal/months/2026-03");
    mongo(MongoDatabase::drop);
    assertThat(documents("insightEditions")).isEmpty();
    app.close();
    start();
    post("/internal/nights/2026-03-31");
    assertThat(documents("insightEditions")).containsKey("2026-03");
    assertThat(documents("insightMetrics")).containsKeys("RSP-02", "COUNT");
  }

  @Test
  void goesOnWhereAFailedRunStoppedAndCountsNothingTwice() throws Exception {
    commands.breakAfter(100);
    assertThat(post("/internal/nights/2026-03-31")).contains("failed: ");
    assertThat(get("/internal/progress")).isEqualTo("{\"position\":0}");
    commands.breakAfter(Integer.MAX_VALUE);
    assertThat(post("/internal/nights/2026-03-31")).endsWith("done");
    app.close();
    start();
    assertThat(get("/internal/progress")).isEqualTo("{\"position\":1200}");
    assertThat(post("/internal/nights/2026-03-31")).endsWith("done");
    assertThat(value(document("insightOperations", "2026-03"), "COUNT", "threads", null))
        .isEqualTo(480);
  }

  @Test
  void givesByteIdenticalEditionsForEqualCutOffs() throws Exception {
    post("/internal/months/2026-03");
    byte[] first = editionFile();
    app.close();
    settings.put("folkmoot.facts.directory", directory.resolve("facts-again").toString());
    settings.put("folkmoot.editions.directory", directory.resolve("editions-again").toString());
    settings.put("folkmoot.duckdb.threads", "1");
    start();
    post("/internal/months/2026-03");
    assertThat(Files.readAllBytes(directory.resolve("editions-again/2026-03/day-08.e1.json")))
        .asString()
        .isEqualTo(new String(first, StandardCharsets.UTF_8));
  }

  @Test
  void letsNobodyInWithoutTheOperatorsSecret() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("/internal/progress"))
            .header("Authorization", "Bearer guess")
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isIn(401, 403);
  }

  private int repliesIn(YearMonth month) {
    return 480
        - (int)
            SyntheticCommunity.of(
                    240,
                    2,
                    month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                    Duration.ofDays(30),
                    4,
                    11)
                .events()
                .stream()
                .filter(e -> e.meta().type().equals("reply.posted"))
                .filter(
                    e ->
                        !YearMonth.from(e.meta().occurredAt().atOffset(ZoneOffset.UTC))
                            .equals(month))
                .count();
  }

  private void start() {
    app =
        new SpringApplicationBuilder(InsightsBatch.class)
            .properties(settings)
            .run("--logging.level.root=warn");
    started.add(app);
  }

  private Document document(String collection, String id) {
    return Objects.requireNonNull(documents(collection).get(id), id + " in " + collection);
  }

  private URI address(String path) {
    int port = Objects.requireNonNull(((WebServerApplicationContext) app).getWebServer()).getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String post(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        http.send(
            request.header("Authorization", "Bearer " + OPERATOR).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().strip();
  }

  private byte[] editionFile() throws IOException {
    return Files.readAllBytes(directory.resolve("editions/2026-03/day-08.e1.json"));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  private void mongo(Consumer<MongoDatabase> use) {
    try (MongoClient client = MongoClients.create(mongoUri)) {
      use.accept(client.getDatabase(new ConnectionString(mongoUri).getDatabase()));
    }
  }

  private Map<String, Document> documents(String collection) {
    Map<String, Document> found = new LinkedHashMap<>();
    mongo(
        database ->
            database
                .getCollection(collection)
                .find()
                .forEach(d -> found.put(d.getString("_id"), d)));
    return found;
  }

  private static List<Document> items(Document document) {
    return document.getList("items", Document.class);
  }

  private static double value(
      Document document, String metric, String part, @Nullable String cohort) {
    return items(document).stream()
        .filter(item -> item.getString("metricId").equals(metric))
        .filter(item -> item.getString("part").equals(part))
        .findFirst()
        .orElseThrow()
        .get("value", Number.class)
        .doubleValue();
  }
}
