package app.folkmoot.query.platform.posts;

import java.util.ArrayList;
import java.util.List;

/** How often one kind of reaction was given to a post. */
public record ReactionCount(String kind, long count) {

  /** The counts with one kind raised or lowered; kinds nobody gives any more are gone. */
  public static List<ReactionCount> changed(List<ReactionCount> counts, String kind, long by) {
    List<ReactionCount> changed = new ArrayList<>();
    long now = by;
    for (ReactionCount count : counts) {
      if (count.kind.equals(kind)) {
        now += count.count;
      } else {
        changed.add(count);
      }
    }
    if (now > 0) {
      changed.add(new ReactionCount(kind, now));
    }
    changed.sort(java.util.Comparator.comparing(ReactionCount::kind));
    return List.copyOf(changed);
  }
}
