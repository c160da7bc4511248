package app.folkmoot.insights.platform.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Surrogates that are gone with the process. */
public final class MemorySurrogates implements Surrogates {
  private final SplittableRandom random;
  private final Map<UUID, Long> known = new HashMap<>();
  private final Set<UUID> erased = new HashSet<>();

  public MemorySurrogates(long seed) {
    random = new SplittableRandom(seed);
  }

  @Override
  public synchronized Map<UUID, Long> of(Collection<UUID> memberIds) {
    Map<UUID, Long> found = new HashMap<>();
    for (UUID id : memberIds) {
      if (!erased.contains(id)) {
        found.put(id, known.computeIfAbsent(id, m -> random.nextLong(1, Long.MAX_VALUE)));
      }
    }
    return found;
  }

  @Override
  public synchronized void forget(Set<Long> surrogates) {
    known.forEach(
        (member, surrogate) -> {
          if (surrogates.contains(surrogate)) {
            erased.add(member);
          }
        });
    known.keySet().removeAll(erased);
  }
}
