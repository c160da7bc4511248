package app.folkmoot.query.platform.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * One full set of read models: its collections, its progress and its parked conversations, all
 * under names of their own.
 *
 * @param name short and never used twice
 */
public record Generation(String name, MongoDatabase database) {

  /** The collection of a read model in this generation. */
  public <T> MongoCollection<T> collection(String collection, Class<T> type) {
    return database.getCollection(full(collection), type);
  }

  MongoCollection<Document> progress() {
    return database.getCollection(full("progress"));
  }

  MongoCollection<Document> parked() {
    return database.getCollection(full("parked"));
  }

  String full(String collection) {
    return collection + "_" + name;
  }
}
