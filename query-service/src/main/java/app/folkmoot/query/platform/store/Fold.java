package app.folkmoot.query.platform.store;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.reader.CannotApplyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events makes of one collection: reads the documents they touch, applies the
 * events in memory, and writes what changed, each document only if nobody changed it meanwhile.
 */
final class Fold<D extends ReadModel> {
  private static final int ASKED_AT_ONCE = 2_000;
  private static final int DUPLICATE_KEY = 11_000;

  private final Projection<D> projection;
  private final MongoCollection<D> collection;
  private final Map<UUID, List<RecordedEvent>> events = new LinkedHashMap<>();
  private final Map<UUID, D> before = new HashMap<>();
  private final Map<UUID, D> after = new LinkedHashMap<>();

  Fold(Projection<D> projection, Generation generation, List<RecordedEvent> batch) {
    this.projection = projection;
    this.collection = generation.collection(projection.collection(), projection.type());
    for (RecordedEvent event : batch) {
      for (UUID id : projection.touches(event)) {
        events.computeIfAbsent(id, key -> new ArrayList<>()).add(event);
      }
    }
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  String collection() {
    return projection.collection();
  }

  Set<UUID> changed() {
    return after.keySet();
  }

  /**
   * Reads and applies.
   *
   * @throws CannotApplyException for the first event that makes no sense
   */
  void compute() {
    before.clear();
    after.clear();
    List<UUID> ids = List.copyOf(events.keySet());
    for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
      List<UUID> asked = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
      for (D found : collection.find(new Document("_id", new Document("$in", asked)))) {
        before.put(found.id(), found);
      }
    }
    events.forEach(this::computeOne);
  }

  private void computeOne(UUID id, List<RecordedEvent> its) {
    D start = before.get(id);
    D document = start;
    for (RecordedEvent event : its) {
      if (document == null || event.position() > document.position()) {
        document = applied(document, id, event);
      }
    }
    if (document != null && document != start) {
      after.put(id, document);
    }
  }

  private @Nullable D applied(@Nullable D document, UUID id, RecordedEvent event) {
    try {
      return projection.apply(document, id, event);
    } catch (RuntimeException e) {
      throw new CannotApplyException(event, e);
    }
  }

  /** Writes; computes and writes again what others changed meanwhile. */
  void write() {
    for (int attempt = 0; !after.isEmpty(); attempt++) {
      if (writtenWhole()) {
        return;
      }
      if (attempt == 10) {
        throw new IllegalStateException(projection.collection() + " is written to by others");
      }
      compute();
    }
  }

  private boolean writtenWhole() {
    List<WriteModel<D>> writes = new ArrayList<>(after.size());
    int replaced = 0;
    for (Map.Entry<UUID, D> change : after.entrySet()) {
      D base = before.get(change.getKey());
      if (base == null) {
        writes.add(new InsertOneModel<>(change.getValue()));
      } else {
        replaced++;
        Document unchanged =
            new Document("_id", change.getKey()).append("position", base.position());
        writes.add(new ReplaceOneModel<>(unchanged, change.getValue()));
      }
    }
    try {
      BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return result.getMatchedCount() == replaced;
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
        return false;
      }
      throw e;
    }
  }
}
