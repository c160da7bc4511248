package app.folkmoot.query.platform.store;

import app.folkmoot.events.Partitions;
import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The read models being served: which generation it is, and whether it is whole.
 *
 * <p>One document names the active generation. It is also how a wiped database is noticed: a new
 * generation begins under a new name then, and nothing that was written in between is taken for
 * progress. Looked at again after at most a second.
 */
public final class ReadModels {
  private static final Duration TRUST = Duration.ofSeconds(1);
  private static final SecureRandom NAMES = new SecureRandom();
  private static final Document ACTIVE = new Document("_id", "active");

  private final MongoDatabase database;
  private final List<Projection<?>> projections;
  private volatile @Nullable Seen seen;
  private volatile @Nullable String whole;

  private record Seen(Generation generation, long at) {}

  /**
   * Read models of these projections.
   *
   * @param database of a client that represents UUIDs in the standard way
   */
  public ReadModels(MongoDatabase database, List<? extends Projection<?>> projections) {
    this.projections = List.copyOf(projections);
    this.database = database.withCodecRegistry(registry(database));
  }

  private CodecRegistry registry(MongoDatabase database) {
    CodecProvider records =
        new CodecProvider() {
          @Override
          public <T> org.bson.codecs.@Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type.isRecord() ? new RecordCodec<>(type) : null;
          }
        };
    return CodecRegistries.fromRegistries(
        CodecRegistries.fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)),
        CodecRegistries.fromProviders(records),
        database.getCodecRegistry());
  }

  List<Projection<?>> projections() {
    return projections;
  }

  MongoDatabase database() {
    return database;
  }

  /**
   * The collection to read from.
   *
   * @throws CatchingUpException while the read models are being filled
   */
  public <T> MongoCollection<T> collection(String collection, Class<T> type) {
    return served().collection(collection, type);
  }

  /**
   * The generation being served.
   *
   * @throws CatchingUpException while it is not whole
   */
  public Generation served() {
    Generation generation = active().orElseThrow(CatchingUpException::new);
    if (!generation.name().equals(whole)) {
      if (!isWhole(generation)) {
        throw new CatchingUpException();
      }
      whole = generation.name();
    }
    return generation;
  }

  /**
   * To be called before nothing is shown: makes sure that there is nothing, rather than nothing
   * left.
   *
   * @throws CatchingUpException if the database was wiped a moment ago
   */
  public void verifyPresent() {
    seen = null;
    served();
  }

  /** The active generation as last looked at; empty where there is none. */
  public Optional<Generation> active() {
    Seen last = seen;
    if (last != null && System.nanoTime() - last.at < TRUST.toNanos()) {
      return Optional.of(last.generation);
    }
    return look();
  }

  /** The active generation, asked now. */
  Optional<Generation> look() {
    Document found = aliases().find(ACTIVE).first();
    if (found == null) {
      seen = null;
      return Optional.empty();
    }
    Generation generation = new Generation(found.getString("generation"), database);
    seen = new Seen(generation, System.nanoTime());
    return Optional.of(generation);
  }

  /** The active generation; begun anew where there is none. */
  Generation open() {
    Optional<Generation> active = look();
    if (active.isPresent()) {
      return active.get();
    }
    Generation fresh = begin();
    try {
      aliases().insertOne(new Document("_id", "active").append("generation", fresh.name()));
    } catch (MongoWriteException | DuplicateKeyException anotherWasFaster) {
      drop(fresh);
    }
    return look().orElseThrow();
  }

  /** An empty generation with its indexes, not yet served. */
  Generation begin() {
    String name = Long.toHexString(NAMES.nextLong());
    Generation fresh = new Generation(name, database);
    for (Projection<?> projection : projections) {
      MongoCollection<?> collection = fresh.collection(projection.collection(), Document.class);
      for (List<String> fields : projection.indexes()) {
        Document keys = new Document();
        fields.forEach(
            f -> keys.append(f.startsWith("-") ? f.substring(1) : f, f.startsWith("-") ? -1 : 1));
        collection.createIndex(keys);
      }
    }
    return fresh;
  }

  /** Serves another generation from now on. */
  void serve(Generation generation) {
    aliases()
        .replaceOne(ACTIVE, new Document("_id", "active").append("generation", generation.name()));
    seen = null;
  }

  void drop(Generation generation) {
    for (String name : database.listCollectionNames().into(new HashSet<>())) {
      if (name.endsWith("_" + generation.name())) {
        database.getCollection(name).drop();
      }
    }
  }

  /** Names of collections of generations that are neither of the two. */
  Set<String> strays(Generation one, Generation other) {
    Set<String> strays = new HashSet<>();
    for (String name : database.listCollectionNames()) {
      boolean ours =
          projections.stream().anyMatch(p -> name.startsWith(p.collection() + "_"))
              || name.startsWith("progress_")
              || name.startsWith("parked_");
      if (ours && !name.endsWith("_" + one.name()) && !name.endsWith("_" + other.name())) {
        strays.add(name);
      }
    }
    return strays;
  }

  private boolean isWhole(Generation generation) {
    int complete = 0;
    for (Document progress : generation.progress().find()) {
      complete += progress.getLong("offset") >= 0 ? 1 : 0;
    }
    return complete == Partitions.COUNT;
  }

  private MongoCollection<Document> aliases() {
    return database.getCollection("aliases");
  }
}
