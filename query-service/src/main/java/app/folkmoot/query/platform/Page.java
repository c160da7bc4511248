package app.folkmoot.query.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param nextCursor where the next stretch begins; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }
}
