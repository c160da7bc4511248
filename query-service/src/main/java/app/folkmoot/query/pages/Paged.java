package app.folkmoot.query.pages;

import app.folkmoot.query.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts a stretch of a list into a page's model, and the way to the next one. */
final class Paged {
  private Paged() {}

  /** What was asked for in a search field; null for nothing. */
  static @Nullable String wanted(@Nullable String query) {
    return query == null || query.isBlank() ? null : query.strip();
  }

  /** The address of a list, narrowed to what is wanted if anything is. */
  static String address(String path, @Nullable String wanted) {
    return wanted == null
        ? path
        : UriComponentsBuilder.fromPath(path)
            .queryParam("query", "{query}")
            .encode()
            .buildAndExpand(wanted)
            .toUriString();
  }

  /**
   * Adds {@code items} and {@code more}, the address of the next stretch or null.
   *
   * @param address of the list, with its filters
   * @param parameter that takes the cursor
   */
  static void add(Model model, Page<?> page, String address, String parameter) {
    model.addAttribute("items", page.items());
    String cursor = page.nextCursor();
    model.addAttribute(
        "more",
        cursor == null
            ? null
            : UriComponentsBuilder.fromUriString(address)
                .queryParam(parameter, "{cursor}")
                .encode()
                .buildAndExpand(cursor)
                .toUriString());
  }
}
