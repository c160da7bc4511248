package app.folkmoot.command.platform;

import java.util.Locale;

/**
 * A reason to say no that the community expects; an enum constant of its feature.
 *
 * <p>Its words are in {@code messages.properties} under {@code problems.<code>.title} and {@code
 * .detail}.
 */
public interface Refusal {

  /** What kind of no; HTTP turns it into a status, and nothing else knows of statuses. */
  enum Kind {
    /** The command makes no sense whatever the state. */
    INVALID,
    /** The actor may not do this. */
    FORBIDDEN,
    /** What the command names does not exist, or not for the actor. */
    NOT_VISIBLE,
    /** Somebody was there first. */
    CONFLICT,
    /** A rule of the community forbids it. */
    RULE
  }

  String name();

  Kind kind();

  /** Stable name, such as {@code groups/already-member}: feature package and constant. */
  default String code() {
    String feature = getClass().getPackageName();
    return feature.substring(feature.lastIndexOf('.') + 1)
        + "/"
        + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
