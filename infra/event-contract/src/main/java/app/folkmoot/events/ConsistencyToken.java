package app.folkmoot.events;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Where an accepted command's last event lies: a read that carries it waits until its projection
 * has got there. Opaque outside.
 *
 * @param partition 0 to {@link Partitions#COUNT} - 1
 * @param position place in the event store; 0 is always reached
 */
public record ConsistencyToken(int partition, long position) {

  public String encode() {
    byte[] bytes = ByteBuffer.allocate(9).put((byte) partition).putLong(position).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The token, or empty where the text is not one. */
  public static Optional<ConsistencyToken> decode(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != 9) {
        return Optional.empty();
      }
      ConsistencyToken token = new ConsistencyToken(bytes.get(), bytes.getLong());
      boolean known =
          token.partition >= 0 && token.partition < Partitions.COUNT && token.position >= 0;
      return known ? Optional.of(token) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
