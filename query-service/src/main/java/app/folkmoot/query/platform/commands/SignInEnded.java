package app.folkmoot.query.platform.commands;

/** The person's sign-in can no longer be renewed; they have to sign in again. */
public final class SignInEnded extends RuntimeException {
  public SignInEnded(String why) {
    super(why);
  }

  public SignInEnded(String why, Throwable cause) {
    super(why, cause);
  }
}
