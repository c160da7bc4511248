package app.folkmoot.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines without decoding them; empty lines are passed over. */
final class Lines {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line without its line feed; null at the end. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    while (true) {
      if (start == end) {
        start = 0;
        end = in.read(buffer);
        if (end < 0) {
          end = 0;
          return line.size() == 0 ? null : line.toByteArray();
        }
      }
      int feed = start;
      while (feed < end && buffer[feed] != '\n') {
        feed++;
      }
      line.write(buffer, start, feed - start);
      boolean whole = feed < end;
      start = whole ? feed + 1 : feed;
      if (whole && line.size() > 0) {
        return line.toByteArray();
      }
    }
  }
}
