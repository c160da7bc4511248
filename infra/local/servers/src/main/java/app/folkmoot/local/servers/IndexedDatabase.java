package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.util.List;

/** A memory database whose collections plan their queries over ordered indexes. */
final class IndexedDatabase extends MemoryDatabase {

  private final CursorRegistry cursors;

  IndexedDatabase(String name, CursorRegistry cursors) {
    super(name, cursors);
    this.cursors = cursors;
  }

  /**
   * Creates the database's own system collections, which the library does outside of its
   * constructor.
   */
  void initialize() {
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MemoryCollection openOrCreateCollection(
      String collectionName, CollectionOptions options) {
    return new IndexedCollection(this, collectionName, options, cursors);
  }

  @Override
  protected Index<Integer> openOrCreateSecondaryIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(indexName, keys);
  }
}
