package app.folkmoot.events;

/**
 * An event of a type or revision this reader does not know. Whoever meets it stops for that
 * conversation: going on would lose the fact silently.
 */
public final class UnknownEventException extends RuntimeException {
  public UnknownEventException(String type, int revision) {
    super("event " + type + " revision " + revision + " is not known to this version");
  }
}
