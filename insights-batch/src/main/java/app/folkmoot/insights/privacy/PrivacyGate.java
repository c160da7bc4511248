package app.folkmoot.insights.privacy;

import app.folkmoot.insights.privacy.OneWayGate.Decided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of the candidate numbers may be published: the one door between measurement and
 * reader. Same input, same output; nothing is kept between calls.
 */
public final class PrivacyGate {

  private final Thresholds thresholds;
  private final Budget budget;

  public PrivacyGate(Thresholds thresholds, Budget budget) {
    this.thresholds = thresholds;
    this.budget = budget;
  }

  /**
   * Decides the slices of one metric, one choice of dimensions and one window in all its scopes at
   * once, because a group's numbers and the community's must not tell what lies between them. The
   * releases come in the order given. Scopes that split the community without overlap (zones) are a
   * dimension, not scopes: give them as one slice or as a pair of dimensions.
   *
   * <p>History: every release of these series so far. A window released before is not released
   * again ({@link Restatement} says when its slice may be dropped from the history first), nor is
   * one that overlaps an earlier one. Cost: O(cells squared), plus linear programs for pairs.
   */
  public List<Release> release(List<Slice> family, List<Past> history) {
    requireOneFamily(family);
    Map<String, Table> decided = new HashMap<>();
    List<Slice> outerFirst = new ArrayList<>(family);
    outerFirst.sort(
        Comparator.comparingInt((Slice s) -> ancestors(s, family).size())
            .thenComparing(s -> s.key().scope().id()));
    for (Slice slice : outerFirst) {
      List<Table> outer = ancestors(slice, family).stream().map(s -> tableOf(s, decided)).toList();
      decided.put(slice.key().scope().id(), decide(slice, outer, history));
    }
    return family.stream().map(slice -> tableOf(slice, decided).show()).toList();
  }

  private static Table tableOf(Slice slice, Map<String, Table> decided) {
    Table table = decided.get(slice.key().scope().id());
    if (table == null) {
      throw new IllegalStateException("a scope was decided before its parent: " + slice.key());
    }
    return table;
  }

  private static void requireOneFamily(List<Slice> family) {
    Set<Scope> scopes = new HashSet<>();
    for (Slice slice : family) {
      SliceKey first = family.getFirst().key();
      SliceKey key = slice.key();
      if (!key.metric().equals(first.metric())
          || !key.dimensions().equals(first.dimensions())
          || !key.window().equals(first.window())) {
        throw new IllegalArgumentException(
            "release one metric, dimension and window at a time, not " + first + " with " + key);
      }
      if (!scopes.add(key.scope())) {
        throw new IllegalArgumentException("the scope is given twice: " + key.scope().id());
      }
    }
  }

  /** The slices of the larger scopes, nearest first, as far as they are given. */
  private static List<Slice> ancestors(Slice slice, List<Slice> family) {
    List<Slice> found = new ArrayList<>();
    Slice at = slice;
    while (at != null) {
      @Nullable String parent = at.key().scope().parent();
      at = null;
      for (Slice candidate : family) {
        if (candidate.key().scope().id().equals(parent)) {
          if (found.contains(candidate)) {
            throw new IllegalArgumentException("the scopes form a circle at " + parent);
          }
          found.add(candidate);
          at = candidate;
          break;
        }
      }
    }
    return found;
  }

  private Table decide(Slice slice, List<Table> outer, List<Past> history) {
    SliceKey key = slice.key();
    int k = thresholds.of(key);
    if (!budget.allows(key)) {
      return Table.withheld(slice, Rule.OUTSIDE_BUDGET);
    }
    @Nullable Past last = null;
    for (Past past : history) {
      if (!past.key().isSameSeries(key)) {
        continue;
      }
      if (past.key().window().equals(key.window())) {
        return Table.withheld(slice, Rule.ALREADY_RELEASED);
      }
      if (past.key().window().overlaps(key.window())) {
        return Table.withheld(slice, Rule.OVERLAPPING_WINDOW);
      }
      boolean earlier = past.key().window().start().isBefore(key.window().start());
      if (earlier
          && (last == null || last.key().window().start().isBefore(past.key().window().start()))) {
        last = past;
      }
    }
    Rule own = OneWayGate.primary(slice.total().people(), k);
    if (slice.total().people().members() > 0 && own != null) {
      return Table.withheldButEmpty(slice, own);
    }
    Set<String> hiddenBefore = last == null ? Set.of() : last.suppressed();
    Map<String, Rule> forced = new LinkedHashMap<>();
    while (true) {
      Map<String, Decided> cells = decideCells(slice, k, forced, hiddenBefore);
      Table table = new Table(slice, cells, new Decided(Verdict.PUBLISH, Rule.NONE));
      if (table.isWithheld()) {
        return Table.withheldButEmpty(slice, Rule.NOTHING_LEFT_TO_HIDE_BEHIND);
      }
      List<Set<String>> conflicts = table.conflictsWith(outer, k);
      if (conflicts.isEmpty()) {
        return table;
      }
      for (Set<String> conflict : conflicts) {
        if (conflict.size() != 1 || forced.containsKey(conflict.iterator().next())) {
          return Table.withheld(slice, Rule.NESTED_POPULATIONS);
        }
        forced.put(conflict.iterator().next(), Rule.NESTED_POPULATIONS);
      }
    }
  }

  private static Map<String, Decided> decideCells(
      Slice slice, int k, Map<String, Rule> forced, Set<String> hiddenBefore) {
    return slice.key().dimensions().size() == 2
        ? new TwoWayGate(k).decide(slice.cells(), forced, hiddenBefore)
        : new OneWayGate(k).decide(slice.cells(), forced, hiddenBefore);
  }
}
