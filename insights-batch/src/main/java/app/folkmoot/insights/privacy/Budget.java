package app.folkmoot.insights.privacy;

import java.util.List;
import java.util.Set;

/**
 * Which slices are released at all (rules P4 and P9).
 *
 * @param headlines metrics that may be sliced at their own window; all others only by quarter
 * @param pairs dimension ids that may be crossed, at most six pairs
 */
public record Budget(Set<String> headlines, List<Set<String>> pairs) {

  private static final int MOST_PAIRS = 6;

  public Budget {
    headlines = Set.copyOf(headlines);
    pairs = pairs.stream().map(Set::copyOf).toList();
    if (pairs.size() > MOST_PAIRS) {
      throw new IllegalArgumentException(
          "at most " + MOST_PAIRS + " pairs of dimensions may be crossed, not " + pairs.size());
    }
    if (pairs.stream().anyMatch(pair -> pair.size() != 2)) {
      throw new IllegalArgumentException("a pair is two different dimensions: " + pairs);
    }
  }

  boolean allows(SliceKey key) {
    boolean ownWindow = key.window().isQuarter() || headlines.contains(key.metric());
    return switch (key.dimensions().size()) {
      case 0 -> true;
      case 1 -> ownWindow;
      case 2 ->
          ownWindow
              && pairs.contains(Set.of(key.dimensions().get(0).id(), key.dimensions().get(1).id()));
      default -> false;
    };
  }
}
