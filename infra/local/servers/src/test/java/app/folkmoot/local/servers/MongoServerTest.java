package app.folkmoot.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoServerTest {

  private IndexedBackend backend;
  private de.bwaldvogel.mongo.MongoServer server;
  private MongoClient client;
  private MongoCollection<Document> posts;

  @BeforeEach
  void connect() {
    backend = new IndexedBackend();
    server = new de.bwaldvogel.mongo.MongoServer(backend);
    client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    posts = client.getDatabase("folkmoot").getCollection("posts");
  }

  @AfterEach
  void disconnect() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void readsAFeedPageOfAHundredThousandPostsWithoutScanning() {
    posts.createIndex(new Document("groupId", 1).append("createdAt", -1).append("position", -1));
    insertPosts(100_000, 20);
    Date from = new Date(50_000_000);
    long before = examined();
    List<Document> page =
        posts
            .find(
                new Document("groupId", "g7")
                    .append("createdAt", new Document("$lte", from))
                    .append("hidden", false)
                    .append(
                        "$or",
                        List.of(
                            new Document("createdAt", new Document("$lt", from)),
                            new Document("createdAt", from)
                                .append("position", new Document("$lt", 1L)))))
            .sort(new Document("createdAt", -1).append("position", -1))
            .limit(20)
            .into(new ArrayList<>());
    assertThat(page).hasSize(20).allMatch(post -> post.getDate("createdAt").before(from));
    assertThat(examined() - before).isLessThanOrEqualTo(25);
  }

  @Test
  void mergesTheNewestOfManyGroupsWithoutScanning() {
    posts.createIndex(new Document("groupId", 1).append("createdAt", -1).append("position", -1));
    insertPosts(20_000, 20);
    long before = examined();
    List<Document> page =
        posts
            .find(Filters.in("groupId", "g1", "g5", "g9"))
            .sort(new Document("createdAt", -1).append("position", -1))
            .limit(20)
            .into(new ArrayList<>());
    assertThat(page)
        .extracting(post -> post.getString("groupId"))
        .contains("g1", "g5", "g9")
        .hasSize(20);
    assertThat(examined() - before).isLessThanOrEqualTo(25);
  }

  @Test
  void updatesByIdUnderAGuardWithoutScanning() {
    insertPosts(10_000, 10);
    long before = examined();
    assertThat(
            posts
                .updateOne(
                    Filters.and(Filters.eq("_id", "p77"), Filters.lt("position", 100L)),
                    Updates.set("position", 200L))
                .getModifiedCount())
        .isEqualTo(1);
    assertThat(posts.find(Filters.in("_id", "p1", "p2", "p77")).into(new ArrayList<>())).hasSize(3);
    assertThat(examined() - before).isLessThanOrEqualTo(4);
  }

  @Test
  void walksByIdWithoutScanning() {
    insertPosts(10_000, 10);
    posts.find().sort(new Document("_id", 1)).limit(1).first();
    long before = examined();
    List<Document> next =
        posts
            .find(Filters.gt("_id", "p5"))
            .sort(new Document("_id", 1))
            .limit(100)
            .into(new ArrayList<>());
    assertThat(next).hasSize(100);
    assertThat(examined() - before).isLessThanOrEqualTo(101);
  }

  @Test
  void findsByAUniqueKeyBesideOtherConditionsWithoutScanning() {
    insertPosts(1_000, 10);
    posts.createIndex(new Document("slug", 1), new IndexOptions().unique(true));
    long before = examined();
    assertThat(
            posts
                .find(Filters.and(Filters.eq("slug", "slug-12"), Filters.eq("hidden", false)))
                .first())
        .isNotNull();
    assertThat(examined() - before).isEqualTo(1);
  }

  @Test
  void dropsRenamesAndEmptiesCollectionsWithTheirIndexes() {
    posts.createIndex(new Document("groupId", 1));
    insertPosts(100, 10);
    posts.find(Filters.gt("_id", "p5")).into(new ArrayList<>());
    posts.renameCollection(
        new com.mongodb.MongoNamespace("folkmoot", "posts_live"),
        new RenameCollectionOptions().dropTarget(true));
    MongoCollection<Document> live = client.getDatabase("folkmoot").getCollection("posts_live");
    assertThat(live.find(Filters.eq("groupId", "g3")).into(new ArrayList<>())).hasSize(10);
    live.deleteMany(Filters.eq("groupId", "g3"));
    assertThat(live.find(Filters.eq("groupId", "g3")).into(new ArrayList<>())).isEmpty();
    live.dropIndex("groupId_1");
    live.drop();
    client.getDatabase("folkmoot").drop();
    insertPosts(10, 10);
    assertThat(posts.find(Filters.eq("groupId", "g3")).into(new ArrayList<>())).hasSize(1);
  }

  @Test
  void findsAndModifiesTheStoredDocumentItself() {
    insertPosts(10, 2);
    Document changed =
        posts.findOneAndUpdate(
            Filters.eq("_id", "p3"),
            Updates.inc("likes", 1),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    assertThat(changed).isNotNull().containsEntry("likes", 1);
    assertThat(posts.find(Filters.eq("_id", "p3")).first()).isNotNull().containsEntry("likes", 1);
  }

  @Test
  void answersWithCopiesThatALaterUpdateLeavesAlone() {
    insertPosts(1, 1);
    var query = new de.bwaldvogel.mongo.bson.Document("_id", "p0");
    de.bwaldvogel.mongo.bson.Document answer = collection().handleQuery(query).iterator().next();
    posts.updateOne(
        Filters.eq("_id", "p0"), Updates.set("slug", "changed while the answer is written out"));
    assertThat(answer.get("slug")).isEqualTo("slug-0");
    assertThat(collection().handleQuery(query).iterator().next().get("slug"))
        .isNotEqualTo("slug-0");
  }

  private void insertPosts(int count, int groups) {
    List<Document> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(
          new Document("_id", "p" + i)
              .append("groupId", "g" + i % groups)
              .append("slug", "slug-" + i)
              .append("createdAt", new Date(i * 1000L))
              .append("position", (long) i)
              .append("hidden", false));
      if (batch.size() == 1_000 || i == count - 1) {
        posts.insertMany(batch);
        batch.clear();
      }
    }
  }

  private long examined() {
    return collection().examined();
  }

  private IndexedCollection collection() {
    return (IndexedCollection) backend.resolveDatabase("folkmoot").resolveCollection("posts", true);
  }
}
