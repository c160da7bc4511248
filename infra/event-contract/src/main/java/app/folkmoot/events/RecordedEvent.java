package app.folkmoot.events;

/** An event as the store recorded it, read from Kafka or from history. */
public record RecordedEvent(EventMeta meta, DomainEvent event) {

  /** The Kafka partition this event travels on, 0 to {@link Partitions#COUNT} - 1. */
  public int partition() {
    return Partitions.of(event.conversation());
  }

  public long position() {
    return meta.position();
  }
}
