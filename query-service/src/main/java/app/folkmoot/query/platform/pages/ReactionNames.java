package app.folkmoot.query.platform.pages;

import java.util.List;

/** The reactions the pages offer, and what any reaction is called. */
public final class ReactionNames {
  private static final List<String> OFFERED =
      List.of("thanks", "insightful", "support", "celebrate");

  private final Words words;

  ReactionNames(Words words) {
    this.words = words;
  }

  public List<String> offered() {
    return OFFERED;
  }

  /** A kind and how often it was given. A kind the pages do not offer is called by its own name. */
  public String count(String kind, long count) {
    String name = OFFERED.contains(kind) ? words.say("reaction." + kind) : kind;
    return name + " " + count;
  }
}
