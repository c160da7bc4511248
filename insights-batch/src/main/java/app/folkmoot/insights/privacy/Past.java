package app.folkmoot.insights.privacy;

import java.util.Set;

/** An earlier release: which slice it was and which of its cells were hidden. */
public record Past(SliceKey key, Set<String> suppressed) {

  public Past {
    suppressed = Set.copyOf(suppressed);
  }
}
