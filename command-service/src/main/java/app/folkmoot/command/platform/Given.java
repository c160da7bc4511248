package app.folkmoot.command.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What compact constructors of commands make of what a sender left out. */
public final class Given {
  private Given() {}

  /**
   * The values in their order, each once; none where the list is missing. Missing values stay, for
   * validation to name.
   */
  public static <T extends @Nullable Object> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values.stream().distinct().toList();
  }

  /** The value, or another where it is missing. */
  public static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
