package app.folkmoot.insights.generator;

import java.util.HashMap;

/** Invented people: a display name and, for three in four, a headline. */
final class Names {

  private final Phrases phrases = Phrases.read("people");
  private final Draws draws;

  Names(long seed) {
    draws = new Draws(seed, "names");
  }

  String displayName() {
    return phrases.deal("first", draws) + " " + phrases.deal("last", draws);
  }

  String headline() {
    if (draws.chance(0.25)) {
      return "";
    }
    return phrases.expand(phrases.deal("headline", draws), new HashMap<>(), null, draws);
  }
}
