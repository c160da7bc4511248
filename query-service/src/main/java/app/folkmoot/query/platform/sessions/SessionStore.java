package app.folkmoot.query.platform.sessions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * Sessions as MongoDB documents: found by a hash of their id, their content sealed.
 *
 * <p>An unchanged session is not written again, but for its last access once a minute. A content
 * that cannot be opened or read, as after a change of key or version, counts as no session: the
 * person signs in again. The server needs no TTL index; {@link #sweep} deletes what has ended.
 */
final class SessionStore implements SessionRepository<StoredSession> {
  private static final Duration ACCESS_GRAIN = Duration.ofMinutes(1);

  private final MongoCollection<Document> sessions;
  private final SessionSeal seal;
  private final SessionSettings settings;
  private final Clock clock;

  SessionStore(
      MongoCollection<Document> sessions, SessionSeal seal, SessionSettings settings, Clock clock) {
    this.sessions = sessions;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
  }

  /** Makes the index that {@link #sweep} looks at. */
  void prepare() {
    sessions.createIndex(Indexes.ascending("endsAt"));
  }

  @Override
  public StoredSession createSession() {
    MapSession content = new MapSession();
    Instant now = clock.instant();
    content.setCreationTime(now);
    content.setLastAccessedTime(now);
    content.setMaxInactiveInterval(settings.idle());
    return new StoredSession(content);
  }

  @Override
  public void save(StoredSession session) {
    String document = hash(session.getId());
    if (session.changed()) {
      Document stored =
          new Document("_id", document)
              .append("createdAt", Date.from(session.getCreationTime()))
              .append("lastAccessedAt", Date.from(session.getLastAccessedTime()))
              .append("endsAt", Date.from(endOf(session)))
              .append("content", new Binary(seal.seal(document, bytes(session))));
      sessions.replaceOne(Filters.eq(document), stored, new ReplaceOptions().upsert(true));
      String earlier = session.storedUnder();
      if (earlier != null && !earlier.equals(session.getId())) {
        deleteById(earlier);
      }
      session.stored();
    } else if (session.sinceStoredAccess().compareTo(ACCESS_GRAIN) >= 0) {
      sessions.updateOne(
          Filters.eq(document),
          Updates.combine(
              Updates.set("lastAccessedAt", Date.from(session.getLastAccessedTime())),
              Updates.set("endsAt", Date.from(endOf(session)))));
      session.stored();
    }
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    String document = hash(id);
    Document stored = sessions.find(Filters.eq(document)).first();
    if (stored == null || !stored.getDate("endsAt").toInstant().isAfter(clock.instant())) {
      return null;
    }
    Optional<Map<?, ?>> attributes =
        seal.open(document, stored.get("content", Binary.class).getData())
            .flatMap(SessionStore::attributes);
    if (attributes.isEmpty()) {
      return null;
    }
    MapSession content = new MapSession(id);
    content.setCreationTime(stored.getDate("createdAt").toInstant());
    content.setLastAccessedTime(stored.getDate("lastAccessedAt").toInstant());
    content.setMaxInactiveInterval(settings.idle());
    attributes.get().forEach((name, value) -> content.setAttribute((String) name, value));
    return new StoredSession(content, id);
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteOne(Filters.eq(hash(id)));
  }

  /** Deletes sessions that have ended; how many. */
  long sweep() {
    return sessions.deleteMany(Filters.lte("endsAt", Date.from(clock.instant()))).getDeletedCount();
  }

  private Instant endOf(StoredSession session) {
    Instant idle = session.getLastAccessedTime().plus(settings.idle());
    Instant longest = session.getCreationTime().plus(settings.longest());
    return idle.isBefore(longest) ? idle : longest;
  }

  private static byte[] bytes(StoredSession session) {
    Map<String, Object> attributes = new HashMap<>();
    session.getAttributeNames().forEach(n -> attributes.put(n, session.getRequiredAttribute(n)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attributes);
    } catch (IOException e) {
      throw new IllegalStateException("a session attribute cannot be stored", e);
    }
    return bytes.toByteArray();
  }

  /** Only ever reads bytes that this service itself has sealed. */
  private static Optional<Map<?, ?>> attributes(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject() instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    } catch (IOException | ClassNotFoundException | RuntimeException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
