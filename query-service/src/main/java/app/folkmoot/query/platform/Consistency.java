package app.folkmoot.query.platform;

import app.folkmoot.events.ConsistencyToken;
import app.folkmoot.query.platform.store.ProgressWatch;
import java.util.Optional;

/** Lets a reader see what they just did: waits until the read models have got to a token. */
public final class Consistency {
  private final ProgressWatch progress;

  public Consistency(ProgressWatch progress) {
    this.progress = progress;
  }

  /**
   * Waits for at most 2 s.
   *
   * @param token as a command returned it; a text that is no token is not waited for
   * @return whether the read models are at the token or beyond
   */
  public boolean await(String token) {
    Optional<ConsistencyToken> wanted = ConsistencyToken.decode(token);
    return wanted.isPresent() && progress.await(wanted.get().partition(), wanted.get().position());
  }
}
