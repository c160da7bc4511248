package app.folkmoot.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fills a page from a list of which some things are not to be shown: asks for more until the page
 * is full, the list ends, or enough has been looked at.
 */
public final class Filling {
  private static final int ROUNDS = 20;

  private Filling() {}

  /** Answers the next stored items beyond a cursor, at most so many. */
  public interface Source<D> {
    List<D> next(@Nullable String cursor, int most);
  }

  /**
   * Fills a page.
   *
   * @param show leaves out what is not to be shown, keeping the order
   */
  public static <D> Page<D> page(
      PageRequest page,
      Source<D> source,
      Function<D, String> cursorOf,
      UnaryOperator<List<D>> show) {
    List<D> shown = new ArrayList<>();
    String cursor = page.cursor();
    for (int round = 0; round < ROUNDS; round++) {
      List<D> next = source.next(cursor, page.limit() + 1);
      if (next.isEmpty()) {
        return new Page<>(shown, null);
      }
      List<D> visible = show.apply(next);
      int room = page.limit() - shown.size();
      if (visible.size() > room) {
        shown.addAll(visible.subList(0, room));
        return new Page<>(shown, shown.isEmpty() ? null : cursorOf.apply(shown.getLast()));
      }
      shown.addAll(visible);
      if (next.size() <= page.limit()) {
        return new Page<>(shown, null);
      }
      cursor = cursorOf.apply(next.getLast());
      if (shown.size() == page.limit()) {
        return new Page<>(shown, cursor);
      }
    }
    return new Page<>(shown, cursor);
  }
}
