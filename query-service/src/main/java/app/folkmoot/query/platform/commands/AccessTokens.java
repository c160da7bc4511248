package app.folkmoot.query.platform.commands;

/**
 * Hands out the access token of the person whose request this is, renewed if it is about to end.
 */
@FunctionalInterface
public interface AccessTokens {

  /**
   * The token.
   *
   * @throws SignInEnded if there is none and none can be had
   */
  String current();
}
