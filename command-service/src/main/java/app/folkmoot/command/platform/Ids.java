package app.folkmoot.command.platform;

import java.util.UUID;

/** Where the server's new identifiers come from; a parameter of any command handler. */
public interface Ids {

  /** A new time-ordered identifier (UUIDv7, RFC 9562). */
  UUID next();
}
