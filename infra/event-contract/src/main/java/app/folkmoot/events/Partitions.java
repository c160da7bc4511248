package app.folkmoot.events;

import java.util.UUID;

/** The one topic, and which of its partitions a conversation travels on. */
public final class Partitions {
  public static final String TOPIC = "folkmoot.events";

  /** Number of partitions; changing it moves conversations and means a rebuild. */
  public static final int COUNT = 12;

  private Partitions() {}

  /**
   * The partition of a conversation. The finaliser is that of MurmurHash3 (Appleby, public domain),
   * so that ids which differ in few bits spread evenly.
   */
  public static int of(UUID conversation) {
    long h = conversation.getMostSignificantBits() ^ conversation.getLeastSignificantBits();
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) Long.remainderUnsigned(h ^ (h >>> 33), COUNT);
  }
}
