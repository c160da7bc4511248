package app.folkmoot.command.platform;

import java.util.UUID;

/** Things only one may have, as rows with a unique constraint; a parameter of any handler. */
public interface Claims {

  /** What can be claimed. */
  enum Kind {
    GROUP_SLUG,
    OPENID_SUBJECT,
    /** One member's offer to one request, until it is withdrawn. */
    OFFER
  }

  /**
   * Takes a value in the command's transaction, waiting for a rival that is not decided yet.
   *
   * @return false if somebody else has it
   */
  boolean take(Kind kind, String value, UUID owner);

  /** Gives a value back in the command's transaction, if it is the owner's. */
  void release(Kind kind, String value, UUID owner);
}
