package app.folkmoot.query.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps rebuilds to one at a time among all instances, as each drops what others leave behind: a
 * document names the holder, and lapses by itself after {@link #LASTS} unless it is renewed.
 */
final class RebuildLease {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildLease.class);

  /** Longer than instances' clocks are apart and than a pause of one of them. */
  static final Duration LASTS = Duration.ofSeconds(30);

  private static final Duration RENEWED_EVERY = LASTS.dividedBy(3);
  private static final String NAME = "rebuild";
  private static final SecureRandom HOLDERS = new SecureRandom();

  private final MongoDatabase database;
  private final Clock clock;
  private final String holder = Long.toHexString(HOLDERS.nextLong());

  RebuildLease(MongoDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Takes it, unless somebody holds it, this instance included. */
  boolean take() {
    Instant now = clock.instant();
    try {
      leases().insertOne(mine(now));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      Document lapsed =
          new Document("_id", NAME).append("until", new Document("$lt", Date.from(now)));
      return leases().replaceOne(lapsed, mine(now)).getMatchedCount() == 1;
    }
  }

  /** Holds it longer; false if it was lost. */
  boolean renew() {
    return leases().replaceOne(own(), mine(clock.instant())).getMatchedCount() == 1;
  }

  /** Gives it back, or lets it lapse where the store is away. */
  void release() {
    whileItIsThere(() -> leases().deleteOne(own()));
  }

  /** Renews it until the thread that is returned is interrupted. */
  Thread keep() {
    return Thread.ofVirtual()
        .name("rebuild lease")
        .start(
            () -> {
              try {
                while (true) {
                  Thread.sleep(RENEWED_EVERY);
                  whileItIsThere(this::renew);
                }
              } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static void whileItIsThere(Runnable work) {
    try {
      work.run();
    } catch (MongoException away) {
      LOG.debug("the lease of the rebuild cannot be kept up", away);
    }
  }

  private Document own() {
    return new Document("_id", NAME).append("holder", holder);
  }

  private Document mine(Instant now) {
    return own().append("until", Date.from(now.plus(LASTS)));
  }

  private MongoCollection<Document> leases() {
    return database.getCollection("leases");
  }
}
