package app.folkmoot.query.platform.store;

import app.folkmoot.events.Partitions;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.local.servers.MongoServer;
import app.folkmoot.reader.Batch;
import app.folkmoot.reader.Progress;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.UuidRepresentation;

/**
 * Read models in a database of their own: of the server at {@code FOLKMOOT_TEST_MONGODB_URI}, else
 * of the embedded one.
 */
public final class TestStore implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Set<Integer> ALL =
      IntStream.range(0, Partitions.COUNT).boxed().collect(Collectors.toSet());

  private final MongoClient client;
  private final MongoDatabase database;
  public final ReadModels models;
  public final Positions positions = new Positions();
  private final ProjectionHandler handler;

  public TestStore(List<? extends Projection<?>> projections) {
    String name = "test" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    String real = System.getenv("FOLKMOOT_TEST_MONGODB_URI");
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(
                    new ConnectionString(real == null ? MongoServer.shared().uri(name) : real))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    database = client.getDatabase(name);
    models = new ReadModels(database, projections);
    handler =
        new ProjectionHandler(
            models.projections(), new ActiveGeneration(models), (c, ids) -> {}, positions);
    begin();
  }

  /** Asks for the progress, as a reader does when it begins. */
  public Map<Integer, Progress> begin() {
    return handler.progress(ALL);
  }

  /** Applies events, complete as far as they go. */
  public void apply(List<RecordedEvent> events) {
    long last = events.stream().mapToLong(RecordedEvent::position).max().orElse(0);
    Map<Integer, Progress> progress = new TreeMap<>();
    ALL.forEach(partition -> progress.put(partition, new Progress(last, 0, "log")));
    handler.apply(new Batch(events, progress));
  }

  public ProjectionHandler handler() {
    return handler;
  }

  /** A handler of another instance on the same database. */
  public ProjectionHandler another() {
    ProjectionHandler another =
        new ProjectionHandler(
            models.projections(), new ActiveGeneration(models), (c, ids) -> {}, new Positions());
    another.progress(ALL);
    return another;
  }

  /** The canonical hash of everything served. */
  public String hash() {
    Generation generation = models.look().orElseThrow();
    return models.projections().stream()
        .map(p -> Comparison.hash(generation.collection(p.collection(), BsonDocument.class)))
        .collect(Collectors.joining(" "));
  }

  public long documents() {
    Generation generation = models.look().orElseThrow();
    return models.projections().stream()
        .mapToLong(
            p -> generation.collection(p.collection(), Document.class).estimatedDocumentCount())
        .sum();
  }

  public void wipe() {
    database.drop();
  }

  @Override
  public void close() {
    database.drop();
    client.close();
  }
}
