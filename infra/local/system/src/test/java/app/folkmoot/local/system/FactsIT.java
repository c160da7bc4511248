package app.folkmoot.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.local.system.RunningSystem.Ran;
import app.folkmoot.rules.SharedFolder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real communities brought in with {@code infra/import}, twice, and what an admin then reads of
 * them against facts made by a script that shares no code.
 */
class FactsIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> FACT_OF_PART =
      Map.of(
          "posts", "posts",
          "threads", "threads",
          "replies", "replies",
          "posters", "activeMembers",
          "newPosters", "newAuthors",
          "reactions", "reactions",
          "joined", "joined");

  @ParameterizedTest
  @ValueSource(strings = {"delving-forum", "foc-chat"})
  void equalTheFactsToTheDigitThoughImportedTwice(String name) throws Exception {
    Path community = SharedFolder.of("data/" + name);
    JsonNode facts = JSON.readTree(Files.readAllBytes(community.resolve("facts.json")));
    try (RunningSystem system = RunningSystem.empty()) {
      Ran first = system.script("infra/import", community.toString());
      assertThat(first.exit()).as(first.said()).isZero();
      assertThat(first.said()).contains(" 0 were there already, 0 lines could not be used");
      Ran second = system.script("infra/import", community.toString());
      assertThat(second.exit()).as(second.said()).isZero();
      assertThat(second.said()).contains("\n0 events came in, ");
      Ran night =
          system.script("infra/insights", "--night", LocalDate.now(Clock.systemUTC()).toString());
      assertThat(night.exit()).as(night.said()).isZero();

      JsonNode read = system.read(system.token("ada"), "/api/insights/operations/all", "").body();
      assertThat(differences(read, facts)).isEmpty();

      ObjectNode changed = (ObjectNode) facts.deepCopy();
      ObjectNode month = (ObjectNode) changed.path("perMonth").iterator().next();
      month.put("posts", month.path("posts").asLong() + 1);
      assertThat(differences(read, changed)).hasSize(1);
    }
  }

  /** What is read and differs from a fact, and facts that are not read at all. */
  private static List<String> differences(JsonNode read, JsonNode facts) {
    List<String> differences = new ArrayList<>();
    facts
        .path("perMonth")
        .properties()
        .forEach(
            month ->
                FACT_OF_PART.forEach(
                    (part, fact) -> {
                      double is = value(read, month.getKey(), part, 0);
                      double should = month.getValue().path(fact).asDouble(0);
                      if (is != should) {
                        differences.add(
                            month.getKey() + " " + part + ": " + is + ", not " + should);
                      }
                    }));
    compare(
        differences,
        "shareWithoutReply",
        read,
        facts.path("threads").path("noReply48hShare").asDouble());
    compare(
        differences,
        "medianFirstReplySeconds",
        read,
        facts.path("threads").path("medianFirstReplySeconds").asDouble());
    compare(differences, "gini", read, facts.path("members").path("giniPostsPerAuthor").asDouble());
    return differences;
  }

  private static void compare(List<String> differences, String part, JsonNode read, double should) {
    double is =
        new BigDecimal(value(read, null, part, Double.NaN))
            .setScale(6, RoundingMode.HALF_EVEN)
            .doubleValue();
    if (is != should) {
      differences.add(part + ": " + is + ", not " + should);
    }
  }

  private static double value(
      JsonNode read, @Nullable String month, String part, double otherwise) {
    for (JsonNode item : read.path("items")) {
      boolean ofMonth =
          month == null
              ? item.path("metricId").asString().equals("HISTORY")
              : item.path("month").asString("").equals(month);
      if (ofMonth && item.path("part").asString().equals(part)) {
        return item.path("value").asDouble();
      }
    }
    return otherwise;
  }
}
