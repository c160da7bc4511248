package app.folkmoot.command.discussions;

/** How much may be written, in characters (UTF-16) or in number; the same for posts of any kind. */
public final class Lengths {
  public static final int TITLE = 200;

  /** Room for the longest posts of real communities, which come near 75,000 characters. */
  public static final int BODY = 100_000;

  public static final int TAGS = 10;
  public static final int TAG = 40;

  private Lengths() {}
}
