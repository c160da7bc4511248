package app.folkmoot.insights.privacy;

import org.jspecify.annotations.Nullable;

/**
 * The part of the community a number is about; a scope's people are among its parent's people.
 *
 * @param parent the next larger scope, null for the whole community
 */
public record Scope(String id, @Nullable String parent) {

  /** Everybody. */
  public static final Scope COMMUNITY = new Scope("community", null);

  boolean isCommunity() {
    return parent == null;
  }
}
