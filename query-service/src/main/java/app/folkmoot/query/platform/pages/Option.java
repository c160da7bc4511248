package app.folkmoot.query.platform.pages;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose from in a form.
 *
 * @param words what a person reads
 * @param hint more words beneath it, or null
 */
public record Option(String value, String words, @Nullable String hint) {
  public Option(String value, String words) {
    this(value, words, null);
  }
}
