package app.folkmoot.insights.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names the random stream of one number, so that a recomputation draws the same numbers. */
public final class Seed {

  private Seed() {}

  /**
   * First 64 bits, big-endian, of SHA-256 over {@code metricId|window|dimension} in UTF-8.
   *
   * <p>Cost: one hash. The three parts must not contain {@code |}, or two numbers could share a
   * stream.
   */
  public static long of(String metricId, String window, String dimension) {
    for (String part : new String[] {metricId, window, dimension}) {
      if (part.indexOf('|') >= 0) {
        throw new IllegalArgumentException("a part of a seed must not contain '|': " + part);
      }
    }
    String name = metricId + '|' + window + '|' + dimension;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }
}
