package app.folkmoot.insights.platform.editions;

import app.folkmoot.insights.platform.MetricDefinition;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies the editions into MongoDB, where the dashboard reads them: {@code insightEditions} by
 * month, {@code insightOperations} by month and {@code all}, {@code insightMetrics} by metric id.
 *
 * <p>The files are the truth: what is missing in MongoDB is put back, after a wipe everything.
 */
public final class EditionPublisher {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARK = "published";

  private final MongoDatabase mongo;
  private final EditionStore editions;
  private final List<MetricDefinition> definitions;

  public EditionPublisher(
      MongoDatabase mongo, EditionStore editions, List<MetricDefinition> definitions) {
    this.mongo = mongo;
    this.editions = editions;
    this.definitions = List.copyOf(definitions);
  }

  /** Publishes everything that MongoDB does not hold as the files have it. */
  public synchronized void publish() {
    Map<String, List<Document>> wanted = new LinkedHashMap<>();
    wanted.put("insightMetrics", definitions.stream().map(EditionPublisher::definition).toList());
    wanted.put("insightEditions", months());
    wanted.put("insightOperations", operations());
    String hash = hash(wanted);
    MongoCollection<Document> marks = mongo.getCollection("insightEditions");
    Document mark = marks.find(Filters.eq("_id", MARK)).first();
    if (mark != null && hash.equals(mark.getString("hash"))) {
      return;
    }
    wanted.forEach((collection, documents) -> documents.forEach(d -> put(collection, d)));
    put("insightEditions", new Document("_id", MARK).append("hash", hash));
  }

  private void put(String collection, Document document) {
    mongo
        .getCollection(collection)
        .replaceOne(
            Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
  }

  private static Document definition(MetricDefinition definition) {
    ObjectNode node = JSON.valueToTree(definition);
    node.put("horizon", definition.horizon().toString());
    node.put("headline", definition.headline());
    return Document.parse(node.toString()).append("_id", definition.id());
  }

  private List<Document> months() {
    Map<String, List<Document>> items = new TreeMap<>();
    for (Edition edition : editions.all()) {
      for (PublishedNumber number : edition.numbers()) {
        items
            .computeIfAbsent(edition.month(), m -> new ArrayList<>())
            .add(
                number(number)
                    .append("month", edition.month())
                    .append("edition", edition.edition())
                    .append("closedAt", edition.closedAt().toString())
                    .append("provisional", edition.provisional())
                    .append("cutOff", edition.cutOff())
                    .append("erasureCutOff", edition.erasureCutOff()));
      }
    }
    return items.entrySet().stream()
        .map(
            entry ->
                new Document("_id", entry.getKey())
                    .append("month", entry.getKey())
                    .append(
                        "provisional",
                        entry.getValue().stream().allMatch(d -> d.getBoolean("provisional")))
                    .append("items", entry.getValue()))
        .toList();
  }

  private List<Document> operations() {
    return editions
        .operations()
        .map(
            operations -> {
              List<Document> documents = new ArrayList<>();
              List<Document> all = new ArrayList<>();
              operations
                  .months()
                  .forEach(
                      (month, numbers) -> {
                        List<Document> items =
                            numbers.stream().map(n -> number(n).append("month", month)).toList();
                        documents.add(new Document("_id", month).append("items", items));
                        items.stream()
                            .filter(item -> item.getString("metricId").equals("COUNT"))
                            .forEach(all::add);
                      });
              operations.history().forEach(n -> all.add(number(n).append("month", null)));
              documents.add(new Document("_id", "all").append("items", all));
              return documents;
            })
        .orElse(List.of());
  }

  private static Document number(PublishedNumber number) {
    return Document.parse(JSON.writeValueAsString(number));
  }

  private static String hash(Map<String, List<Document>> documents) {
    CRC32 crc = new CRC32();
    documents.forEach(
        (collection, of) ->
            of.forEach(
                d -> crc.update((collection + d.toJson()).getBytes(StandardCharsets.UTF_8))));
    return Long.toHexString(crc.getValue());
  }
}
