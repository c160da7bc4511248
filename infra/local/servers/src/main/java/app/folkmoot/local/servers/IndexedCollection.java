package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A memory collection that answers queries through its indexes wherever one helps, and by reading
 * everything otherwise.
 *
 * <p>Clients are given copies made under the collection's lock: the library would hand out its live
 * documents, which a later update changes while they are being written to the socket.
 */
final class IndexedCollection extends MemoryCollection {

  private static final String ID = "_id";
  private static final String ORDERED_IDS = "_id ordered";
  private static final Document EVERYTHING = new Document();

  private long examined;
  private boolean forClient;
  private boolean changing;

  IndexedCollection(
      MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
    super(database, name, options, cursors);
  }

  /**
   * Returns how many documents queries have looked at so far; for tests that a read does not scan.
   */
  synchronized long examined() {
    return examined;
  }

  @Override
  public synchronized QueryResult handleQuery(QueryParameters parameters) {
    forClient = !changing;
    try {
      return super.handleQuery(parameters);
    } finally {
      forClient = false;
    }
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    changing = true;
    try {
      Document answer = super.findAndModify(query);
      if (answer.get("value") instanceof Document live) {
        answer.put("value", live.clone());
      }
      return answer;
    } finally {
      changing = false;
    }
  }

  @Override
  public synchronized void removeDocument(Document document) {
    Integer position = position(document);
    if (position != null) {
      for (Index<Integer> index : getIndexes()) {
        if (index instanceof OrderedIndex ordered) {
          ordered.remove(document, position);
        }
      }
    }
    super.removeDocument(document);
  }

  @Override
  public synchronized void drop() {
    // The database knows, and has dropped, only the indexes it was asked to create.
    if (getIndexes().stream().anyMatch(IndexedCollection::isOrderedIds)) {
      dropIndex(ORDERED_IDS);
    }
    super.drop();
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    DocumentComparator order = deriveComparator(orderBy);
    Map<String, FieldCondition> conditions = FieldCondition.of(query);
    Document sort = order == null || orderBy == null ? EVERYTHING : orderBy;
    indexIdsIfNeeded(conditions, sort);

    Stream<Document> found;
    Iterable<Integer> exact = exactPositions(conditions);
    IndexPlan plan = exact == null && !isNatural(orderBy) ? bestPlan(conditions, sort) : null;
    if (exact != null) {
      found = sorted(matching(stream(exact.iterator()).map(this::getDocument), query), order);
    } else if (plan == null) {
      found = sorted(matching(all(orderBy), query), order);
    } else if (order == null || plan.sorts()) {
      found = matching(inRuns(plan, order), query);
    } else {
      found = sorted(matching(inPositionOrder(plan), query), order);
    }
    if (skip > 0) {
      found = found.skip(skip);
    }
    if (limit > 0) {
      found = found.limit(limit);
    }
    if (forClient) {
      // One level is enough: an update puts new values into a document and leaves the old ones as
      // they are.
      found = found.map(Document::clone);
    }
    return matchDocumentsFromStream(EVERYTHING, found, 0, 0, batchSize, null, projection);
  }

  private Stream<Document> matching(Stream<Document> candidates, Document query) {
    return candidates
        .peek(candidate -> examined++)
        .filter(candidate -> documentMatchesQuery(candidate, query));
  }

  private static Stream<Document> sorted(
      Stream<Document> documents, @Nullable DocumentComparator order) {
    return order == null ? documents : documents.sorted(order);
  }

  private Stream<Document> all(@Nullable Document orderBy) {
    Stream<Document> documents =
        streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
    if (!isNaturalDescending(orderBy)) {
      return documents;
    }
    List<Document> reversed = new ArrayList<>(documents.toList());
    Collections.reverse(reversed);
    return reversed.stream();
  }

  private Stream<Document> inRuns(IndexPlan plan, @Nullable DocumentComparator order) {
    var seen = new BitSet();
    return stream(plan.runs())
        .flatMap(
            run -> {
              // Within a run, in the order a full read would find them.
              Stream<Document> documents =
                  (order == null ? run.stream() : run.stream().sorted())
                      .filter(
                          position -> {
                            boolean first = !seen.get(position);
                            seen.set(position);
                            return first;
                          })
                      .map(this::getDocument);
              return run.size() == 1 ? documents : sorted(documents, order);
            });
  }

  private Stream<Document> inPositionOrder(IndexPlan plan) {
    var positions = new BitSet();
    plan.runs().forEachRemaining(run -> run.forEach(positions::set));
    return positions.stream().mapToObj(this::getDocument);
  }

  /**
   * Answers by _id, or by a unique index all of whose keys are given; other conditions are filtered
   * afterwards.
   */
  private @Nullable Iterable<Integer> exactPositions(Map<String, FieldCondition> conditions) {
    for (Index<Integer> index : getIndexes()) {
      if (index.isUnique()) {
        Document wanted = equalities(index, conditions);
        if (wanted != null && index.canHandle(wanted)) {
          return index.getPositions(wanted);
        }
      }
    }
    return null;
  }

  private static @Nullable Document equalities(
      Index<Integer> index, Map<String, FieldCondition> conditions) {
    var wanted = new Document();
    for (IndexKey key : index.getKeys()) {
      FieldCondition condition = conditions.get(key.getKey());
      List<@Nullable Object> values = condition == null ? null : condition.equals();
      if (values == null
          || (values.size() != 1 && index.getKeys().size() != 1)
          || values.contains(null)) {
        return null;
      }
      wanted.put(key.getKey(), values.size() == 1 ? values.get(0) : new Document("$in", values));
    }
    return wanted;
  }

  private @Nullable IndexPlan bestPlan(Map<String, FieldCondition> conditions, Document sort) {
    IndexPlan best = null;
    for (Index<Integer> index : getIndexes()) {
      if (index instanceof OrderedIndex ordered) {
        IndexPlan plan = IndexPlan.over(ordered, conditions, sort);
        if (plan != null && (best == null || IndexPlan.bestFirst().compare(plan, best) < 0)) {
          best = plan;
        }
      }
    }
    return best;
  }

  /**
   * MongoDB's _id index is ordered, the library's is a hash: an ordered one is added when first
   * asked for.
   */
  private void indexIdsIfNeeded(Map<String, FieldCondition> conditions, Document sort) {
    FieldCondition condition = conditions.get(ID);
    boolean needed =
        (condition != null && condition.equals() == null)
            || (!sort.isEmpty() && sort.keySet().iterator().next().equals(ID));
    if (needed
        && getIdField() != null
        && getIndexes().stream().noneMatch(IndexedCollection::isOrderedIds)) {
      addIndex(new OrderedIndex(ORDERED_IDS, List.of(new IndexKey(ID, true))));
    }
  }

  private static boolean isOrderedIds(Index<Integer> index) {
    return index instanceof OrderedIndex && index.getName().equals(ORDERED_IDS);
  }

  private @Nullable Integer position(Document document) {
    for (Index<Integer> index : getIndexes()) {
      if (!(index instanceof OrderedIndex)) {
        Integer position = index.getPosition(document);
        if (position != null) {
          return position;
        }
      }
    }
    return findDocumentPosition(document);
  }

  private static boolean isNatural(@Nullable Document orderBy) {
    return orderBy != null && orderBy.containsKey("$natural");
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
  }
}
