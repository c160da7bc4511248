package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index as MongoDB has it: compound, each key ascending or descending, one entry per
 * element of an array.
 *
 * <p>Entries are a superset of what a query on these keys can match, so whoever reads them filters
 * by the query. A missing field and null are the same entry. Values without a safe order (lists in
 * lists, documents, regular expressions) are entered as null and counted per key as unordered, as
 * are arrays, so that the planner neither sorts by such a key nor narrows it from two sides. Not
 * safe for concurrent use: the collection's own lock guards it.
 */
final class OrderedIndex extends Index<Integer> {

  private final List<IndexKey> keys;
  private final Comparator<IndexEntry> order;
  private final NavigableSet<IndexEntry> entries;
  private final int[] unordered;

  OrderedIndex(String name, List<IndexKey> keys) {
    // Sparse only in the library's sense that a document may have no position to report here.
    super(name, keys, true);
    this.keys = List.copyOf(keys);
    this.order = IndexEntry.order(keys);
    this.entries = new TreeSet<>(order);
    this.unordered = new int[keys.size()];
  }

  List<IndexKey> orderedKeys() {
    return keys;
  }

  /** Tells whether every document holds at most one plain value at this key. */
  boolean isPlain(int key) {
    return unordered[key] == 0;
  }

  /**
   * Returns the entries between two bounds of {@link IndexEntry}; none if they are the wrong way
   * round.
   */
  NavigableSet<IndexEntry> between(IndexEntry low, IndexEntry high) {
    return order.compare(low, high) <= 0
        ? entries.subSet(low, true, high, true)
        : Collections.emptyNavigableSet();
  }

  @Override
  public void add(Document document, Integer position, MongoCollection<Integer> collection) {
    change(document, position, true);
  }

  @Override
  public @Nullable Integer remove(Document document) {
    // Without a position the entry cannot be told from its equals: IndexedCollection has removed it
    // before.
    return null;
  }

  void remove(Document document, Integer position) {
    change(document, position, false);
  }

  private void change(Document document, Integer position, boolean add) {
    List<List<@Nullable Object>> values = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      FieldValues found = FieldValues.of(document, keys.get(i).getKey());
      values.add(found.values());
      if (!found.plain()) {
        unordered[i] += add ? 1 : -1;
      }
    }
    enter(values, new @Nullable Object[keys.size()], 0, position, add);
  }

  private void enter(
      List<List<@Nullable Object>> values,
      @Nullable Object[] chosen,
      int key,
      Integer position,
      boolean add) {
    if (key == chosen.length) {
      IndexEntry entry = new IndexEntry(chosen.clone(), position);
      if (add) {
        entries.add(entry);
      } else {
        entries.remove(entry);
      }
      return;
    }
    for (@Nullable Object value : values.get(key)) {
      chosen[key] = value;
      enter(values, chosen, key + 1, position, add);
    }
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      Integer position,
      MongoCollection<Integer> collection) {
    boolean same =
        keys.stream()
            .map(IndexKey::getKey)
            .allMatch(
                path ->
                    FieldValues.of(oldDocument, path).equals(FieldValues.of(newDocument, path)));
    if (!same) {
      change(oldDocument, position, false);
      change(newDocument, position, true);
    }
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public long getDataSize() {
    return entries.size() * 64L;
  }

  @Override
  public void drop() {
    entries.clear();
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Integer> collection) {
    // Nothing is refused: a secondary index allows equal keys.
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
    // Nothing is refused: a secondary index allows equal keys.
  }

  @Override
  public @Nullable Integer getPosition(Document document) {
    return null;
  }

  @Override
  public boolean canHandle(Document query) {
    // Queries are planned by IndexedCollection, which knows the sort order as well.
    return false;
  }

  @Override
  public Iterable<Integer> getPositions(Document query) {
    throw new UnsupportedOperationException("IndexedCollection plans queries");
  }
}
