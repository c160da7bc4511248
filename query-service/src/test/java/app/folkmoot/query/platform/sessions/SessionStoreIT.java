package app.folkmoot.query.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.local.servers.MongoServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionStoreIT {
  private static final SessionSettings SETTINGS =
      new SessionSettings(null, Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(10));

  private final SettableClock clock = new SettableClock();
  private MongoClient client;
  private MongoCollection<Document> documents;
  private SessionStore store;

  @BeforeEach
  void connect() {
    client = MongoClients.create(MongoServer.shared().uri("sessions-test"));
    documents = client.getDatabase("sessions-test").getCollection("sessions");
    documents.deleteMany(new Document());
    store = store(new byte[32]);
    store.prepare();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private SessionStore store(byte[] key) {
    return new SessionStore(documents, new SessionSeal(key), SETTINGS, clock);
  }

  @Test
  void findsWhatItSaved() {
    StoredSession session = saved("token", "very secret");

    assertThat(
            Objects.requireNonNull(store.findById(session.getId())).<String>getAttribute("token"))
        .isEqualTo("very secret");
  }

  @Test
  void keepsNeitherTheIdNorTheContentReadable() {
    StoredSession session = saved("token", "very secret");
    String stored = Objects.requireNonNull(documents.find().first()).toJson();
    String bytes =
        new String(
            documents.find().first().get("content", org.bson.types.Binary.class).getData(),
            java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(stored).doesNotContain(session.getId());
    assertThat(bytes).doesNotContain("very secret");
  }

  @Test
  void takesASessionSealedWithAnotherKeyForNone() {
    StoredSession session = saved("token", "very secret");
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(store(other).findById(session.getId())).isNull();
  }

  @Test
  void endsAnIdleSession() {
    StoredSession session = saved("a", "b");
    clock.now = clock.now.plus(Duration.ofHours(12));

    assertThat(store.findById(session.getId())).isNull();
  }

  @Test
  void endsEvenABusySessionAfterAWeek() {
    String id = saved("a", "b").getId();
    for (int hours = 0; hours < 7 * 24; hours += 6) {
      StoredSession session = Objects.requireNonNull(store.findById(id));
      session.setLastAccessedTime(clock.now);
      store.save(session);
      clock.now = clock.now.plus(Duration.ofHours(6));
    }

    assertThat(store.findById(id)).isNull();
  }

  @Test
  void forgetsTheOldIdAtSignIn() {
    StoredSession session = saved("a", "b");
    String before = session.getId();
    String after = session.changeSessionId();
    store.save(session);

    assertThat(store.findById(before)).isNull();
    assertThat(store.findById(after)).isNotNull();
  }

  @Test
  void writesAnUnchangedSessionAtMostOnceAMinute() {
    StoredSession session = Objects.requireNonNull(store.findById(saved("a", "b").getId()));
    Document before = documents.find().first();
    session.setLastAccessedTime(clock.now.plusSeconds(59));
    store.save(session);
    assertThat(documents.find().first()).isEqualTo(before);

    session.setLastAccessedTime(clock.now.plusSeconds(60));
    store.save(session);
    assertThat(documents.find().first()).isNotEqualTo(before);
  }

  @Test
  void sweepsWhatHasEndedAndNothingElse() {
    saved("a", "b");
    clock.now = clock.now.plus(Duration.ofHours(11));
    StoredSession younger = saved("a", "b");
    clock.now = clock.now.plus(Duration.ofHours(2));

    assertThat(store.sweep()).isEqualTo(1);
    assertThat(store.findById(younger.getId())).isNotNull();
  }

  private StoredSession saved(String name, String value) {
    StoredSession session = store.createSession();
    session.setAttribute(name, value);
    store.save(session);
    return session;
  }

  /** Shows the time it is told to. */
  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
