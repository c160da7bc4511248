package app.folkmoot.query.pages;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes a name for addresses from a name for people. */
final class Slugs {
  private static final int LONGEST = 60;

  private Slugs() {}

  /** Lower-case letters, digits and single hyphens; empty where the name has none of them. */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
    return cut.replaceAll("^-+|-+$", "");
  }
}
