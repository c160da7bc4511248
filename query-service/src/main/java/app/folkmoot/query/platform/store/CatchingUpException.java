package app.folkmoot.query.platform.store;

/** The read models are being filled again and cannot be shown yet; becomes 503. */
public final class CatchingUpException extends RuntimeException {
  public CatchingUpException() {
    super("Folkmoot is catching up with what happened. Please try again in a moment.");
  }
}
