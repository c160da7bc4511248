package app.folkmoot.reader;

/**
 * How far a handler has got in one partition. It stores this with what it made of the events, never
 * ahead of it.
 *
 * @param position every event of the partition up to and including this position has been applied
 * @param offset the next Kafka record to read; -1 while only history has been read
 * @param log which log the offset counts in: a topic made anew counts from 0 again; empty where
 *     there is no offset
 */
public record Progress(long position, long offset, String log) {

  /** Where one is who has read nothing yet. */
  public static final Progress NONE = new Progress(0, -1, "");

  /** Whether history was once read to its end, so that nothing before the position is missing. */
  public boolean complete() {
    return offset >= 0;
  }
}
