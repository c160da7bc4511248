package app.folkmoot.query.platform.store;

import app.folkmoot.reader.Parked;
import app.folkmoot.reader.Progress;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;

/** How far one generation has got, and which conversations are parked in it. */
final class ProgressStore {
  private final Generation generation;

  ProgressStore(Generation generation) {
    this.generation = generation;
  }

  Map<Integer, Progress> read() {
    Map<Integer, Progress> all = new TreeMap<>();
    for (Document each : generation.progress().find()) {
      all.put(
          each.getInteger("_id"),
          new Progress(each.getLong("position"), each.getLong("offset"), each.getString("log")));
    }
    return all;
  }

  /** Stores progress; one that others have overtaken is left alone. */
  void write(Map<Integer, Progress> progress) {
    progress.forEach(
        (partition, reached) -> {
          Document to =
              new Document("_id", partition)
                  .append("position", reached.position())
                  .append("offset", reached.offset())
                  .append("log", reached.log());
          Document guard =
              new Document("_id", partition)
                  .append("position", new Document("$lte", reached.position()));
          try {
            generation.progress().replaceOne(guard, to, new ReplaceOptions().upsert(true));
          } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
              throw e;
            }
          }
        });
  }

  long position(int partition) {
    Document found = generation.progress().find(new Document("_id", partition)).first();
    return found == null ? 0 : found.getLong("position");
  }

  Map<UUID, Long> parked() {
    Map<UUID, Long> parked = new HashMap<>();
    for (Document each : generation.parked().find()) {
      if (each.get("_id") instanceof UUID conversation) {
        parked.put(conversation, each.getLong("position"));
      }
    }
    return parked;
  }

  void park(Parked conversation) {
    Object id =
        conversation.conversation() == null
            ? "position " + conversation.position()
            : conversation.conversation();
    generation
        .parked()
        .replaceOne(
            new Document("_id", id),
            new Document("_id", id)
                .append("partition", conversation.partition())
                .append("position", conversation.position())
                .append("reason", conversation.reason()),
            new ReplaceOptions().upsert(true));
  }
}
