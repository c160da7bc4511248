package app.folkmoot.query.platform.signin;

/** The OpenID provider does not answer: nobody can sign in just now. */
public final class ProviderUnavailable extends RuntimeException {
  ProviderUnavailable(Throwable cause) {
    super("the OpenID provider does not answer", cause);
  }
}
