package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Meets matching.json and coffee_chat.json, entry by entry and field by field. */
class MatchingReferenceTest {

  @Test
  void meetsEveryOptimumOfTheGeneralMatchings() throws IOException {
    JsonNode graphs = read("matching.json");
    int met = 0;
    for (JsonNode graph : graphs) {
      Set<String> fields = new HashSet<>(graph.propertyNames());
      fields.remove("note");
      int people = take(fields, graph, "n").asInt();
      List<WeightedPair> pairs = new ArrayList<>();
      List<WeightedPair> largest = new ArrayList<>();
      for (JsonNode edge : take(fields, graph, "edges")) {
        int one = edge.get(0).asInt();
        int other = edge.get(1).asInt();
        long weight = edge.get(2).asLong();
        pairs.add(new WeightedPair(one, other, weight));
        largest.add(new WeightedPair(one, other, PairQuality.PER_PAIR + weight));
      }
      assertThat(sum(GeneralMatching.greatest(people, pairs)))
          .as(graph.toString())
          .isEqualTo(take(fields, graph, "maxWeight").asLong());
      List<WeightedPair> all = GeneralMatching.greatest(people, largest);
      assertThat(all).hasSize(take(fields, graph, "maxCardinality").asInt());
      assertThat(sum(all) - all.size() * PairQuality.PER_PAIR)
          .isEqualTo(take(fields, graph, "maxWeightAtMaxCardinality").asLong());
      assertThat(fields).as("fields left out").isEmpty();
      met++;
    }
    assertThat(met).isEqualTo(graphs.size()).isEqualTo(7);
  }

  @Test
  void meetsTheCoffeeChatRound() throws IOException {
    JsonNode file = read("coffee_chat.json");
    Set<String> fields = new HashSet<>(file.propertyNames());
    List<Person> people = new ArrayList<>();
    for (JsonNode it : take(fields, file, "people")) {
      Set<String> interests = new HashSet<>();
      it.get("interests").forEach(word -> interests.add(word.asString()));
      people.add(
          new Person(
              (int) Math.round(it.get("utcOffset").asDouble() * 60),
              it.get("group").asString(),
              it.get("site").asString(),
              it.get("tenureBand").asString(),
              interests,
              it.get("wait").asInt(),
              it.get("optOut").asBoolean()));
    }
    PairQuality quality =
        new PairQuality(
            people,
            new Known(
                pairs(take(fields, file, "blocked")),
                pairs(take(fields, file, "metWeeksAgo")),
                pairs(take(fields, file, "distance"))));
    JsonNode expected = take(fields, file, "expected");
    assertThat(fields).as("fields left out").isEmpty();

    Set<String> expectedFields = new HashSet<>(expected.propertyNames());
    List<List<Integer>> edges = new ArrayList<>();
    for (JsonNode edge : take(expectedFields, expected, "edges")) {
      edges.add(List.of(edge.get(0).asInt(), edge.get(1).asInt(), edge.get(2).asInt()));
    }
    List<WeightedPair> candidates = Candidates.of(quality, new int[people.size()][0], 1);
    List<List<Integer>> found =
        candidates.stream()
            .map(it -> List.of(it.one(), it.other(), quality.of(it.one(), it.other())))
            .toList();
    assertThat(found).isEqualTo(edges);

    CoffeeRound round = CoffeeRound.plan(quality, candidates, Set.of());
    assertThat(sum(round.chats()))
        .isEqualTo(take(expectedFields, expected, "totalWeight").asLong());
    assertThat(round.chats()).hasSize(take(expectedFields, expected, "pairs").asInt());
    long qualities = round.chats().stream().mapToLong(it -> quality.of(it.one(), it.other())).sum();
    assertThat(qualities).isEqualTo(take(expectedFields, expected, "sumQuality").asLong());
    List<List<Integer>> pairing = new ArrayList<>();
    for (JsonNode pair : take(expectedFields, expected, "onePairing")) {
      pairing.add(List.of(pair.get(0).asInt(), pair.get(1).asInt()));
    }
    assertThat(round.chats().stream().map(it -> List.of(it.one(), it.other())).toList())
        .isEqualTo(pairing);
    assertThat(Exhaustive.optima(people.size(), candidates))
        .isEqualTo(take(expectedFields, expected, "optimalMatchings").asInt());
    assertThat(expectedFields).as("fields left out").isEmpty();
  }

  private record Known(
      Map<List<Integer>, Integer> blocks,
      Map<List<Integer>, Integer> weeks,
      Map<List<Integer>, Integer> distances)
      implements Acquaintance {

    @Override
    public boolean blocked(int one, int other) {
      return blocks.containsKey(key(one, other));
    }

    @Override
    public int weeksSinceMet(int one, int other) {
      return weeks.getOrDefault(key(one, other), NEVER);
    }

    @Override
    public int distance(int one, int other) {
      return distances.getOrDefault(key(one, other), FAR);
    }
  }

  private static Map<List<Integer>, Integer> pairs(JsonNode rows) {
    Map<List<Integer>, Integer> pairs = new HashMap<>();
    for (JsonNode row : rows) {
      int value = row.size() > 2 ? row.get(2).asInt() : 1;
      pairs.put(key(row.get(0).asInt(), row.get(1).asInt()), value);
    }
    return pairs;
  }

  private static List<Integer> key(int one, int other) {
    return List.of(Math.min(one, other), Math.max(one, other));
  }

  private static long sum(List<WeightedPair> pairs) {
    return pairs.stream().mapToLong(WeightedPair::weight).sum();
  }

  private static JsonNode take(Set<String> fields, JsonNode node, String field) {
    fields.remove(field);
    return Objects.requireNonNull(node.get(field), field);
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            MatchingReferenceTest.class.getResourceAsStream("/reference/" + name), name)) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
