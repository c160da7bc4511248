package app.folkmoot.query.platform.store;

import com.mongodb.client.MongoCollection;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * Compares two generations of read models, document by document and by canonical hash.
 *
 * <p>A document that has moved on in one of them only is looked at again; a text that is erased in
 * the second counts as erased, not as different.
 */
final class Comparison {
  private static final int AT_ONCE = 1_000;
  private static final int ROUNDS = 20;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  /**
   * What came out.
   *
   * @param equal documents that are the same
   * @param erased documents that differ only by texts erased since
   * @param different documents that differ otherwise, or are in one of the two alone
   * @param before the canonical hash of the first: the sum of its documents' SHA-256
   * @param hash the same of the second
   */
  record Result(long equal, long erased, long different, String before, String hash) {
    Result plus(Result other) {
      return new Result(
          equal + other.equal,
          erased + other.erased,
          different + other.different,
          sum(before, other.before),
          sum(hash, other.hash));
    }
  }

  private final Generation first;
  private final Generation second;
  private final List<Projection<?>> projections;

  Comparison(Generation first, Generation second, List<Projection<?>> projections) {
    this.first = first;
    this.second = second;
    this.projections = projections;
  }

  Result run() throws InterruptedException {
    Result all = new Result(0, 0, 0, hex(BigInteger.ZERO), hex(BigInteger.ZERO));
    for (Projection<?> projection : projections) {
      all = all.plus(compare(projection.collection()));
    }
    return all;
  }

  private Result compare(String name) throws InterruptedException {
    MongoCollection<BsonDocument> one = first.collection(name, BsonDocument.class);
    MongoCollection<BsonDocument> other = second.collection(name, BsonDocument.class);
    long[] counts = new long[2];
    List<BsonValue> unsure = new ArrayList<>();
    inBatches(other, batch -> judge(batch, byId(one, ids(batch)), counts, unsure));
    inBatches(
        one,
        batch -> {
          Map<BsonValue, BsonDocument> there = byId(other, ids(batch));
          ids(batch).stream().filter(id -> !there.containsKey(id)).forEach(unsure::add);
        });
    for (int round = 0; round < ROUNDS && !unsure.isEmpty(); round++) {
      Thread.sleep(250);
      List<BsonValue> again = List.copyOf(unsure);
      unsure.clear();
      for (int from = 0; from < again.size(); from += AT_ONCE) {
        List<BsonValue> part = again.subList(from, Math.min(again.size(), from + AT_ONCE));
        Map<BsonValue, BsonDocument> fresh = byId(other, part);
        judge(List.copyOf(fresh.values()), byId(one, part), counts, unsure);
        part.stream().filter(id -> !fresh.containsKey(id)).forEach(unsure::add);
      }
    }
    return new Result(counts[0], counts[1], unsure.size(), hash(one), hash(other));
  }

  private static void judge(
      List<BsonDocument> batch,
      Map<BsonValue, BsonDocument> before,
      long[] counts,
      List<BsonValue> unsure) {
    for (BsonDocument now : batch) {
      BsonDocument then = before.get(now.get("_id"));
      if (now.equals(then)) {
        counts[0]++;
      } else if (then != null && sameButErased(then, now)) {
        counts[1]++;
      } else {
        unsure.add(now.get("_id"));
      }
    }
  }

  private static boolean sameButErased(BsonValue then, BsonValue now) {
    if (then.equals(now) || isErased(now)) {
      return true;
    }
    if (then.isDocument() && now.isDocument()) {
      BsonDocument one = then.asDocument();
      BsonDocument other = now.asDocument();
      return one.keySet().equals(other.keySet())
          && one.entrySet().stream()
              .allMatch(
                  each -> sameButErased(each.getValue(), other.get(each.getKey(), BsonNull.VALUE)));
    }
    if (then.isArray() && now.isArray() && then.asArray().size() == now.asArray().size()) {
      for (int i = 0; i < then.asArray().size(); i++) {
        if (!sameButErased(then.asArray().get(i), now.asArray().get(i))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private static boolean isErased(BsonValue value) {
    return value.isDocument()
        && value.asDocument().size() == 1
        && BsonBoolean.TRUE.equals(value.asDocument().get("erased"));
  }

  private interface Work {
    void on(List<BsonDocument> batch);
  }

  private static void inBatches(MongoCollection<BsonDocument> collection, Work work) {
    List<BsonDocument> batch = new ArrayList<>();
    for (BsonDocument document : collection.find().batchSize(AT_ONCE)) {
      batch.add(document);
      if (batch.size() == AT_ONCE) {
        work.on(batch);
        batch = new ArrayList<>();
      }
    }
    work.on(batch);
  }

  private static List<BsonValue> ids(List<BsonDocument> documents) {
    return documents.stream().map(document -> document.get("_id")).toList();
  }

  private static Map<BsonValue, BsonDocument> byId(
      MongoCollection<BsonDocument> collection, List<BsonValue> ids) {
    Map<BsonValue, BsonDocument> found = new HashMap<>();
    collection
        .find(new Document("_id", new Document("$in", ids)))
        .forEach(document -> found.put(document.get("_id"), document));
    return found;
  }

  /** The sum of the documents' hashes, so that their order does not matter. */
  static String hash(MongoCollection<BsonDocument> collection) {
    BigInteger sum = BigInteger.ZERO;
    MessageDigest sha = sha256();
    for (BsonDocument document : collection.find().batchSize(AT_ONCE)) {
      ByteBuffer bytes =
          new RawBsonDocument(sorted(document), new BsonDocumentCodec()).getByteBuffer().asNIO();
      sha.update(bytes);
      sum = sum.add(new BigInteger(1, sha.digest())).mod(MODULUS);
    }
    return hex(sum);
  }

  private static BsonDocument sorted(BsonDocument document) {
    BsonDocument sorted = new BsonDocument();
    document.keySet().stream()
        .sorted()
        .forEach(
            key -> {
              @Nullable BsonValue value = document.get(key);
              if (value != null) {
                sorted.append(key, value.isDocument() ? sorted(value.asDocument()) : value);
              }
            });
    return sorted;
  }

  private static String sum(String one, String other) {
    return hex(new BigInteger(one, 16).add(new BigInteger(other, 16)).mod(MODULUS));
  }

  private static String hex(BigInteger number) {
    return String.format(Locale.ROOT, "%064x", number);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
