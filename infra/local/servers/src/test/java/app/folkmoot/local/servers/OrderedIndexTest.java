package app.folkmoot.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random documents and queries: what the indexes answer is what reading everything answers, in the
 * same order.
 */
class OrderedIndexTest {

  private static MongoServer server;
  private static MongoClient client;

  @BeforeAll
  static void connect() {
    server = MongoServer.start(0);
    client = MongoClients.create(server.uri("differential"));
  }

  @AfterAll
  static void disconnect() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersAsAFullReadWould(long seed) {
    var random = new Random(seed);
    MongoCollection<Document> indexed =
        client.getDatabase("differential").getCollection("indexed" + seed);
    MongoCollection<Document> scanned =
        client.getDatabase("differential").getCollection("scanned" + seed);
    List<Document> indexes =
        List.of(
            new Document("g", 1).append("t", -1),
            new Document("g", 1).append("t", -1).append("_id", -1),
            new Document("tags", 1).append("n", 1),
            new Document("n", -1).append("t", 1),
            new Document("a.m", 1).append("t", -1),
            new Document("t", -1),
            new Document("k", 1));
    indexes.stream().limit(random.nextInt(3)).forEach(indexed::createIndex);
    for (int i = 0; i < 200; i++) {
      Document document = randomDocument(random, i);
      indexed.insertOne(document);
      scanned.insertOne(document);
    }
    indexes.stream().skip(random.nextInt(3)).forEach(indexed::createIndex);
    for (int round = 0; round < 250; round++) {
      change(random, indexed, scanned, round);
      Document query = randomQuery(random);
      Document sort = randomSort(random);
      // Without a total order the two may break off at different equals; with _id last there are
      // none.
      int limit = sort.containsKey("_id") ? random.nextInt(12) : 0;
      int skip = sort.containsKey("_id") ? random.nextInt(4) : 0;
      List<Document> expected =
          scanned.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
      List<Document> actual =
          indexed.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
      if (sort.isEmpty()) {
        assertThat(actual)
            .as("seed %s, %s", seed, query)
            .containsExactlyInAnyOrderElementsOf(expected);
      } else {
        assertThat(actual)
            .as("seed %s, %s sorted by %s, skip %s, limit %s", seed, query, sort, skip, limit)
            .containsExactlyElementsOf(expected);
      }
    }
  }

  private static void change(
      Random random,
      MongoCollection<Document> indexed,
      MongoCollection<Document> scanned,
      int round) {
    Document one = new Document("_id", "d" + random.nextInt(300));
    switch (random.nextInt(6)) {
      case 0 -> {
        Document replacement = randomDocument(random, 0).append("_id", one.get("_id"));
        indexed.replaceOne(one, replacement);
        scanned.replaceOne(one, replacement);
      }
      case 1 -> {
        Document set =
            new Document(
                "$set", new Document("t", randomTime(random)).append("n", random.nextInt(6)));
        indexed.updateOne(one, set);
        scanned.updateOne(one, set);
      }
      case 2 -> {
        Document push = new Document("$set", new Document("tags", randomTags(random)));
        Document many = new Document("n", random.nextInt(6)).append("g", "g" + random.nextInt(4));
        indexed.updateMany(many, push);
        scanned.updateMany(many, push);
      }
      case 3 -> {
        indexed.deleteOne(one);
        scanned.deleteOne(one);
      }
      case 4 -> {
        Document fresh = randomDocument(random, 1_000 + round);
        indexed.insertOne(fresh);
        scanned.insertOne(fresh);
      }
      default -> {
        Document unset = new Document("$unset", new Document("g", ""));
        indexed.updateOne(one, unset);
        scanned.updateOne(one, unset);
      }
    }
  }

  private static Document randomDocument(Random random, int number) {
    var document = new Document("_id", "d" + number);
    if (random.nextInt(10) > 0) {
      document.append("g", random.nextInt(12) == 0 ? null : "g" + random.nextInt(4));
    }
    if (random.nextInt(10) > 0) {
      document.append("t", randomTime(random));
    }
    document.append("n", randomNumber(random));
    if (random.nextInt(4) > 0) {
      document.append("tags", randomTags(random));
    }
    document.append("a", randomPeople(random));
    // Never null nor empty: the library's own sorting of such arrays is at odds with itself.
    document.append("k", random.nextBoolean() ? "k" + random.nextInt(9) : randomKinds(random));
    return document;
  }

  private static List<String> randomKinds(Random random) {
    return List.of("k" + random.nextInt(9), "k" + random.nextInt(9));
  }

  private static Object randomPeople(Random random) {
    Document one = new Document("m", "m" + random.nextInt(5));
    return switch (random.nextInt(6)) {
      case 0 -> List.of(one, new Document("m", "m" + random.nextInt(5)));
      case 1 -> List.of(one, new Document("other", 1));
      case 2 -> "none";
      default -> one;
    };
  }

  private static Object randomTags(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> "x" + random.nextInt(4);
      case 1 -> List.of();
      case 2 -> Arrays.asList(null, "x" + random.nextInt(4));
      default -> List.of("x" + random.nextInt(4), "x" + random.nextInt(4));
    };
  }

  private static Object randomNumber(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> (double) random.nextInt(6);
      case 1 -> random.nextInt(12) / 2.0;
      case 2 -> (long) random.nextInt(6);
      case 3 -> "s" + random.nextInt(6);
      default -> random.nextInt(6);
    };
  }

  private static Date randomTime(Random random) {
    return new Date(1_700_000_000_000L + random.nextInt(40) * 1000L);
  }

  private static Document randomQuery(Random random) {
    var query = new Document();
    if (random.nextInt(3) > 0) {
      query.append("g", randomEquality(random, "g", 4));
    }
    switch (random.nextInt(8)) {
      case 7 -> query.append("k", new Document("$gte", "k" + random.nextInt(9)));
      case 0 -> query.append("t", new Document("$lte", randomTime(random)));
      case 1 ->
          query.append(
              "t", new Document("$gt", randomTime(random)).append("$lte", randomTime(random)));
      case 2 -> {
        Date at = randomTime(random);
        String id = "d" + random.nextInt(300);
        query
            .append("t", new Document("$lte", at))
            .append(
                "$or",
                List.of(
                    new Document("t", new Document("$lt", at)),
                    new Document("t", at).append("_id", new Document("$lt", id))));
      }
      case 3 -> query.append("tags", randomEquality(random, "x", 4));
      case 4 ->
          query.append(
              "n", new Document("$gte", random.nextInt(6)).append("$lt", random.nextInt(8)));
      case 5 -> query.append("a.m", randomEquality(random, "m", 5));
      default -> query.append("tags", new Document("$gte", "x1").append("$lte", "x2"));
    }
    switch (random.nextInt(8)) {
      case 0 ->
          query.append(
              "_id", new Document("$in", List.of("d1", "d" + random.nextInt(300), "d3", "gone")));
      case 1 -> query.append("_id", "d" + random.nextInt(300));
      case 2 -> query.append("_id", new Document("$gt", "d" + random.nextInt(300)));
      case 3 -> {
        return new Document(
            "$and", List.of(query, new Document("n", new Document("$ne", random.nextInt(6)))));
      }
      default -> {
        return query;
      }
    }
    return query;
  }

  private static @Nullable Object randomEquality(Random random, String prefix, int kinds) {
    return switch (random.nextInt(7)) {
      case 0 ->
          new Document(
              "$in", List.of(prefix + random.nextInt(kinds), prefix + random.nextInt(kinds)));
      case 1 -> new Document("$in", Arrays.asList(null, prefix + random.nextInt(kinds)));
      case 2 -> null;
      case 3 -> new Document("$eq", prefix + random.nextInt(kinds));
      default -> prefix + random.nextInt(kinds);
    };
  }

  private static Document randomSort(Random random) {
    int direction = random.nextBoolean() ? 1 : -1;
    int last = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(9)) {
      case 7, 8 -> new Document("k", direction).append("_id", last);
      case 0 -> new Document();
      case 1 -> new Document("t", direction).append("_id", last);
      case 2 -> new Document("g", direction).append("t", last).append("_id", direction);
      case 3 -> new Document("n", direction).append("t", last).append("_id", last);
      case 4 -> new Document("g", direction).append("n", last).append("_id", last);
      case 5 -> new Document("t", direction);
      default -> new Document("_id", direction);
    };
  }
}
