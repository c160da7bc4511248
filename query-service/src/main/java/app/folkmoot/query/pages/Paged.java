package app.folkmoot.query.pages;

import app.folkmoot.query.platform.Page;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts a stretch of a list into a page's model, and the way to the next one. */
final class Paged {
  private Paged() {}

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
