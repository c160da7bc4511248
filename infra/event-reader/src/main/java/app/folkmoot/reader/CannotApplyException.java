package app.folkmoot.reader;

import app.folkmoot.events.RecordedEvent;

/**
 * A handler cannot apply one event, and never will be able to: its conversation is parked and the
 * rest of the batch handed over again. Any other exception means the same batch is tried again.
 */
public final class CannotApplyException extends RuntimeException {
  private final transient RecordedEvent event;

  /** Names the event; the cause's message is not logged, as it might quote the event. */
  public CannotApplyException(RecordedEvent event, Throwable cause) {
    super(
        "cannot apply "
            + event.meta().type()
            + " at position "
            + event.position()
            + ": "
            + cause.getClass().getName(),
        cause);
    this.event = event;
  }

  public RecordedEvent event() {
    return event;
  }
}
