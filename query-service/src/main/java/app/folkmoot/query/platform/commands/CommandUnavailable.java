package app.folkmoot.query.platform.commands;

/**
 * No answer came, or one that settles nothing: the command may or may not have been carried out.
 * Sending it again with the same form token settles it.
 */
public final class CommandUnavailable extends RuntimeException {
  CommandUnavailable(String why) {
    super(why);
  }

  CommandUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
