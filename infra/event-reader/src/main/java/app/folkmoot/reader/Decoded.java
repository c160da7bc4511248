package app.folkmoot.reader;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.Partitions;
import app.folkmoot.events.RecordedEvent;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was made of the bytes of one event. */
sealed interface Decoded {
  int partition();

  long position();

  @Nullable UUID conversation();

  /** It could be read. */
  record Event(RecordedEvent recorded) implements Decoded {
    @Override
    public int partition() {
      return recorded.partition();
    }

    @Override
    public long position() {
      return recorded.position();
    }

    @Override
    public UUID conversation() {
      return recorded.event().conversation();
    }
  }

  /** It could not; the reason names no content. */
  record Unreadable(int partition, long position, @Nullable UUID conversation, String reason)
      implements Decoded {}

  /**
   * Reads one event.
   *
   * @param key the record's key on Kafka, the conversation; null in history
   * @param partition where it came from; -1 in history
   */
  static Decoded of(EventCodec codec, byte[] bytes, @Nullable String key, int partition) {
    try {
      return new Event(codec.read(bytes));
    } catch (RuntimeException e) {
      Optional<UUID> conversation = codec.conversationOf(bytes).or(() -> uuid(key));
      int from = partition >= 0 ? partition : conversation.map(Partitions::of).orElse(-1);
      return new Unreadable(
          from, codec.positionOf(bytes), conversation.orElse(null), "unreadable: " + kind(e));
    }
  }

  private static String kind(RuntimeException e) {
    return e instanceof app.folkmoot.events.UnknownEventException
        ? String.valueOf(e.getMessage())
        : e.getClass().getSimpleName();
  }

  private static Optional<UUID> uuid(@Nullable String key) {
    try {
      return key == null ? Optional.empty() : Optional.of(UUID.fromString(key));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
