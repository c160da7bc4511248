package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of an {@link OrderedIndex} and the document it leads to.
 *
 * <p>An entry with fewer values than the index has keys is a bound: it lies before or after all
 * entries that begin with its values.
 */
final class IndexEntry {

  private static final ValueComparator VALUES = ValueComparator.ascWithoutListHandling();

  private final @Nullable Object[] values;
  private final int position;

  IndexEntry(@Nullable Object[] values, int position) {
    this.values = values;
    this.position = position;
  }

  static IndexEntry before(@Nullable Object... beginning) {
    return new IndexEntry(beginning, Integer.MIN_VALUE);
  }

  static IndexEntry after(@Nullable Object... beginning) {
    return new IndexEntry(beginning, Integer.MAX_VALUE);
  }

  int position() {
    return position;
  }

  /**
   * Compares two entries by the keys from {@code from} (inclusive) to {@code to} (exclusive), in
   * index order.
   */
  static int compareKeys(IndexEntry a, IndexEntry b, int from, int to, boolean[] ascending) {
    for (int i = from; i < to; i++) {
      int compared = compareValues(a.values[i], b.values[i]);
      if (compared != 0) {
        return ascending[i] ? compared : -compared;
      }
    }
    return 0;
  }

  static int compareValues(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return 0;
    }
    // The kinds most keys have, without the library's chain of type checks.
    if (a instanceof String first && b instanceof String second) {
      return first.compareTo(second);
    }
    return VALUES.compare(a, b);
  }

  static boolean[] directions(List<IndexKey> keys) {
    var ascending = new boolean[keys.size()];
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = keys.get(i).isAscending();
    }
    return ascending;
  }

  static Comparator<IndexEntry> order(List<IndexKey> keys) {
    boolean[] ascending = directions(keys);
    return (a, b) -> {
      int shared = Math.min(a.values.length, b.values.length);
      int compared = compareKeys(a, b, 0, shared, ascending);
      if (compared != 0) {
        return compared;
      }
      if (a.values.length == b.values.length) {
        return Integer.compare(a.position, b.position);
      }
      // The shorter of the two is a bound: its position says on which side it lies.
      return a.values.length < b.values.length
          ? (a.position == Integer.MIN_VALUE ? -1 : 1)
          : (b.position == Integer.MIN_VALUE ? 1 : -1);
    };
  }
}
