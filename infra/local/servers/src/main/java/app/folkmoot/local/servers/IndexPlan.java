package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One way of answering a query through an {@link OrderedIndex}: the longest run of equalities, then
 * at most one range, and as much of the sort order as the index's own order gives.
 */
final class IndexPlan {

  /** More beginnings than this cost more than they save. */
  private static final int MOST_BEGINNINGS = 1_000;

  private final OrderedIndex index;
  private final boolean[] ascending;
  private final List<@Nullable Object[]> beginnings;
  private final int equalities;
  private final @Nullable FieldCondition range;
  private final int sortedKeys;
  private final boolean backwards;
  private final boolean usefulSort;

  private IndexPlan(
      OrderedIndex index,
      List<@Nullable Object[]> beginnings,
      int equalities,
      @Nullable FieldCondition range,
      int sortedKeys,
      boolean backwards,
      boolean usefulSort) {
    this.index = index;
    this.ascending = IndexEntry.directions(index.orderedKeys());
    this.beginnings = beginnings;
    this.equalities = equalities;
    this.range = range;
    this.sortedKeys = sortedKeys;
    this.backwards = backwards;
    this.usefulSort = usefulSort;
  }

  /** Returns the plan over this index, or null if it helps neither to find nor to sort. */
  static @Nullable IndexPlan over(
      OrderedIndex index, Map<String, FieldCondition> conditions, Document sort) {
    List<@Nullable Object[]> beginnings = List.<@Nullable Object[]>of(new @Nullable Object[0]);
    int equalities = 0;
    int keyCount = index.orderedKeys().size();
    while (equalities < keyCount) {
      FieldCondition condition = conditions.get(index.orderedKeys().get(equalities).getKey());
      List<@Nullable Object> values = condition == null ? null : condition.equals();
      if (values == null || (long) beginnings.size() * values.size() > MOST_BEGINNINGS) {
        break;
      }
      beginnings = lengthen(beginnings, values);
      equalities++;
    }
    FieldCondition range = null;
    if (equalities < keyCount) {
      FieldCondition condition = conditions.get(index.orderedKeys().get(equalities).getKey());
      if (condition != null && (condition.lower() != null || condition.upper() != null)) {
        boolean oneSideOnly = !index.isPlain(equalities) && condition.lower() != null;
        range = oneSideOnly ? new FieldCondition(null, condition.lower(), null) : condition;
      }
    }
    Order order = order(index, conditions, sort, equalities);
    if (equalities == 0 && range == null && !order.useful()) {
      return null;
    }
    return new IndexPlan(
        index, beginnings, equalities, range, order.keys(), order.backwards(), order.useful());
  }

  /** Better plans come first: more equalities, then sorting without reading all, then a range. */
  static Comparator<IndexPlan> bestFirst() {
    return Comparator.<IndexPlan>comparingInt(plan -> -plan.equalities)
        .thenComparing(plan -> !plan.usefulSort)
        .thenComparing(plan -> plan.range == null)
        .thenComparingInt(plan -> -plan.sortedKeys);
  }

  /** Tells whether {@link #runs} come in the query's sort order. */
  boolean sorts() {
    return usefulSort;
  }

  /**
   * Returns the positions in index order, those that are equal in the sorted keys together in one
   * list, so that the caller orders each list by what the index does not cover and stops as soon as
   * it has enough.
   */
  Iterator<List<Integer>> runs() {
    Iterator<IndexEntry> entries = usefulSort && beginnings.size() > 1 ? merged() : concatenated();
    return new Iterator<>() {
      private @Nullable IndexEntry next = entries.hasNext() ? entries.next() : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public List<Integer> next() {
        IndexEntry first = next;
        if (first == null) {
          throw new NoSuchElementException();
        }
        List<Integer> run = new ArrayList<>();
        IndexEntry current = first;
        while (current != null
            && IndexEntry.compareKeys(
                    first, current, equalities, equalities + sortedKeys, ascending)
                == 0) {
          run.add(current.position());
          current = entries.hasNext() ? entries.next() : null;
          if (sortedKeys == 0 && run.size() >= 256) {
            break;
          }
        }
        next = current;
        return run;
      }
    };
  }

  private Iterator<IndexEntry> concatenated() {
    Iterator<@Nullable Object[]> rest = beginnings.iterator();
    return new Iterator<>() {
      private Iterator<IndexEntry> current = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!current.hasNext() && rest.hasNext()) {
          current = entries(rest.next());
        }
        return current.hasNext();
      }

      @Override
      public IndexEntry next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }

  private Iterator<IndexEntry> merged() {
    record Head(IndexEntry entry, Iterator<IndexEntry> rest) {}
    Comparator<IndexEntry> forwards =
        (a, b) -> IndexEntry.compareKeys(a, b, equalities, equalities + sortedKeys, ascending);
    Comparator<IndexEntry> order = backwards ? forwards.reversed() : forwards;
    var heads = new PriorityQueue<Head>((a, b) -> order.compare(a.entry(), b.entry()));
    for (@Nullable Object[] beginning : beginnings) {
      Iterator<IndexEntry> rest = entries(beginning);
      if (rest.hasNext()) {
        heads.add(new Head(rest.next(), rest));
      }
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !heads.isEmpty();
      }

      @Override
      public IndexEntry next() {
        Head head = heads.remove();
        if (head.rest().hasNext()) {
          heads.add(new Head(head.rest().next(), head.rest()));
        }
        return head.entry();
      }
    };
  }

  private Iterator<IndexEntry> entries(@Nullable Object[] beginning) {
    IndexEntry low = IndexEntry.before(beginning);
    IndexEntry high = IndexEntry.after(beginning);
    if (range != null) {
      boolean up = ascending[equalities];
      FieldCondition.Bound first = up ? range.lower() : range.upper();
      FieldCondition.Bound last = up ? range.upper() : range.lower();
      if (first != null) {
        @Nullable Object[] edge = with(beginning, first.value());
        low = first.inclusive() ? IndexEntry.before(edge) : IndexEntry.after(edge);
      }
      if (last != null) {
        @Nullable Object[] edge = with(beginning, last.value());
        high = last.inclusive() ? IndexEntry.after(edge) : IndexEntry.before(edge);
      }
    }
    var found = index.between(low, high);
    return backwards ? found.descendingIterator() : found.iterator();
  }

  private record Order(int keys, boolean backwards, boolean useful) {}

  private static Order order(
      OrderedIndex index, Map<String, FieldCondition> conditions, Document sort, int equalities) {
    int key = equalities;
    @Nullable Boolean backwards = null;
    for (Map.Entry<String, Object> wanted : sort.entrySet()) {
      if (isFixed(index, conditions, wanted.getKey(), equalities)) {
        continue;
      }
      if (!(wanted.getValue() instanceof Number direction)
          || key == index.orderedKeys().size()
          || !index.orderedKeys().get(key).getKey().equals(wanted.getKey())
          || !index.isPlain(key)) {
        break;
      }
      boolean against = (direction.intValue() > 0) != index.orderedKeys().get(key).isAscending();
      if (backwards != null && backwards != against) {
        break;
      }
      backwards = against;
      key++;
    }
    return new Order(key - equalities, backwards != null && backwards, key > equalities);
  }

  /** One value for all documents found: sorting by it changes nothing. */
  private static boolean isFixed(
      OrderedIndex index, Map<String, FieldCondition> conditions, String field, int equalities) {
    for (int i = 0; i < equalities; i++) {
      if (index.orderedKeys().get(i).getKey().equals(field)) {
        FieldCondition condition = conditions.get(field);
        List<@Nullable Object> values = condition == null ? null : condition.equals();
        return values != null && values.size() == 1 && index.isPlain(i);
      }
    }
    return false;
  }

  private static List<@Nullable Object[]> lengthen(
      List<@Nullable Object[]> beginnings, List<@Nullable Object> values) {
    List<@Nullable Object[]> longer = new ArrayList<>(beginnings.size() * values.size());
    for (@Nullable Object[] beginning : beginnings) {
      for (@Nullable Object value : values) {
        longer.add(with(beginning, value));
      }
    }
    return longer;
  }

  private static @Nullable Object[] with(@Nullable Object[] beginning, @Nullable Object value) {
    @Nullable Object[] longer = Arrays.copyOf(beginning, beginning.length + 1);
    longer[beginning.length] = value;
    return longer;
  }
}
