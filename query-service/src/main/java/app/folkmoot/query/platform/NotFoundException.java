package app.folkmoot.query.platform;

/** There is no such thing, or this person may not know that there is; becomes 404. */
public final class NotFoundException extends RuntimeException {
  /**
   * Names the kind of thing.
   *
   * @param thing such as {@code group}
   */
  public NotFoundException(String thing) {
    super("There is no such " + thing + ", or it is not visible to you.");
  }
}
