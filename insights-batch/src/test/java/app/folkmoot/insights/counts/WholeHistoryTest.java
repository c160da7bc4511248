package app.folkmoot.insights.counts;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.insights.community.JsonLines;
import app.folkmoot.insights.platform.facts.FactFixture;
import app.folkmoot.insights.platform.facts.FactStore;
import app.folkmoot.insights.platform.facts.Facts;
import app.folkmoot.rules.SharedFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counts and the whole-history report against facts made by a script that shares no code. */
class WholeHistoryTest {
  private static final Map<String, String> FACT_OF_PART =
      Map.of(
          "posts", "posts",
          "threads", "threads",
          "replies", "replies",
          "posters", "activeMembers",
          "newPosters", "newAuthors",
          "reactions", "reactions",
          "joined", "joined");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"delving-forum", "foc-chat"})
  void equalsTheFactsToTheDigit(String name) throws IOException {
    Path source = SharedFolder.of("data/" + name);
    assertEqualsFacts(JsonLines.read(source), facts(source), 5_000);
  }

  @Test
  void equalsThemAfterEveryEventCameTwiceAndInAnyOrder() throws IOException {
    Path source = SharedFolder.of("data/delving-forum");
    List<RecordedEvent> events = new ArrayList<>(JsonLines.read(source));
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(20261121));
    assertEqualsFacts(events, facts(source), 4_001);
  }

  @Test
  void seesAFactThatChanged() throws IOException {
    Path source = SharedFolder.of("data/delving-forum");
    List<RecordedEvent> events = new ArrayList<>(JsonLines.read(source));
    events.removeIf(e -> e.meta().type().equals("reply.posted") && e.position() % 1_000 == 0);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> assertEqualsFacts(events, facts(source), 5_000))
        .isInstanceOf(AssertionError.class);
  }

  private void assertEqualsFacts(List<RecordedEvent> events, JsonNode expected, int batch) {
    try (FactStore store = FactFixture.open(directory, ZoneOffset.UTC)) {
      FactFixture.feed(store, events, batch);
      try (Facts facts = store.read(Long.MAX_VALUE, Long.MAX_VALUE)) {
        TreeMap<YearMonth, Map<String, Long>> counts =
            MonthCounts.of(facts.query(Facts.resource(MonthCounts.definition().sql())));
        JsonNode perMonth = expected.get("perMonth");
        assertThat(counts.keySet().stream().map(YearMonth::toString).toList())
            .containsExactlyElementsOf(perMonth.propertyNames());
        counts.forEach(
            (month, of) ->
                of.forEach(
                    (part, count) ->
                        assertThat(count)
                            .as("%s of %s", part, month)
                            .isEqualTo(
                                perMonth
                                    .get(month.toString())
                                    .path(FACT_OF_PART.get(part))
                                    .asLong(0))));
        WholeHistory history =
            WholeHistory.of(
                facts.query(Facts.resource(WholeHistory.WAITS_SQL)),
                facts.query(Facts.resource(WholeHistory.AUTHORS_SQL)));
        assertThat(rounded(history.shareWithoutReply()))
            .isEqualTo(expected.get("threads").get("noReply48hShare").asDouble());
        assertThat(history.medianFirstReplySeconds())
            .isEqualTo(expected.get("threads").get("medianFirstReplySeconds").asDouble());
        assertThat(rounded(history.gini()))
            .isEqualTo(expected.get("members").get("giniPostsPerAuthor").asDouble());
      }
    }
  }

  /** Six decimals, as the facts are given. */
  private static double rounded(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static JsonNode facts(Path source) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readAllBytes(source.resolve("facts.json")));
  }
}
