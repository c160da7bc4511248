package app.folkmoot.command.platform.relay;

/** What this instance's relay is doing. */
public enum RelayState {
  STARTING,
  /** It publishes. */
  LEADING,
  /** Another instance publishes; this one stands by. */
  FOLLOWING,
  /** PostgreSQL or Kafka cannot be reached; it tries again. */
  FAILING
}
