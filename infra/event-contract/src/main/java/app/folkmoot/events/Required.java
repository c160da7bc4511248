package app.folkmoot.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What compact constructors of events check: a missing component is refused, a missing list is
 * empty.
 */
public final class Required {
  private Required() {}

  /** Refuses an event of which a required component is missing. */
  public static void all(@Nullable Object... components) {
    for (int i = 0; i < components.length; i++) {
      if (components[i] == null) {
        throw new IllegalArgumentException("required component number " + (i + 1) + " is missing");
      }
    }
  }

  /** A copy of the list; an empty one where it is missing. */
  public static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
