package app.folkmoot.command.discussions;

/** How much may be written, in characters (UTF-16) or in number; the same for posts of any kind. */
public final class Lengths {
  public static final int TITLE = 200;
  public static final int BODY = 50_000;
  public static final int TAGS = 10;
  public static final int TAG = 40;

  private Lengths() {}
}
