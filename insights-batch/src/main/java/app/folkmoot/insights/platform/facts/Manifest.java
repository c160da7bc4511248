package app.folkmoot.insights.platform.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Which files are the facts: written whole and swapped at once, so that a crash leaves the state
 * before or the state after and nothing between.
 *
 * @param zone IANA name of the community's time zone the local days were computed in
 * @param position every event up to here is in the facts
 * @param files the live files
 * @param erased surrogates that count nowhere any more, each with the position that said so
 */
record Manifest(String zone, long position, List<FactFile> files, List<Erased> erased) {

  /**
   * A file of acts.
   *
   * @param month {@code yyyy-MM} of {@code at} in UTC
   * @param name relative to the facts directory
   * @param from lowest position in it
   * @param to highest position in it
   */
  record FactFile(String month, String name, long from, long to, long rows) {}

  /** A surrogate no number may rest on. */
  record Erased(long surrogate, long position) {}

  Manifest {
    files = List.copyOf(files);
    erased = List.copyOf(erased);
  }

  static Manifest empty(String zone) {
    return new Manifest(zone, 0, List.of(), List.of());
  }

  Manifest with(List<FactFile> added, List<Erased> newlyErased, long upTo) {
    List<FactFile> all = new ArrayList<>(files);
    all.addAll(added);
    List<Erased> ledger = new ArrayList<>(erased);
    newlyErased.stream()
        .filter(e -> erased.stream().noneMatch(known -> known.surrogate() == e.surrogate()))
        .forEach(ledger::add);
    return new Manifest(zone, Math.max(position, upTo), all, ledger);
  }

  Manifest replacing(List<FactFile> old, List<FactFile> merged) {
    List<FactFile> all = new ArrayList<>(files);
    all.removeAll(old);
    all.addAll(merged);
    return new Manifest(zone, position, all, erased);
  }

  /** Position of the latest erasure the facts know of; 0 where there was none. */
  long erasurePosition() {
    return erased.stream().mapToLong(Erased::position).max().orElse(0);
  }

  TreeMap<String, List<FactFile>> byMonth() {
    TreeMap<String, List<FactFile>> months = new TreeMap<>();
    files.forEach(f -> months.computeIfAbsent(f.month(), m -> new ArrayList<>()).add(f));
    return months;
  }
}
