package app.folkmoot.reader;

import app.folkmoot.events.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads past events from command-service, one answer after the other, until an answer ends before
 * its limit: then everything up to its {@code Last-Position} has been delivered.
 *
 * <p>Reads and decodes ahead on a thread of its own, at most a few chunks, while the caller applies
 * what came before.
 */
final class History {
  static final int LIMIT = 500_000;
  private static final int CHUNK = 4_000;
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /**
   * A stretch of history.
   *
   * @param upTo every event up to and including this position has now been delivered
   * @param settled the store's last settled position, as far as known
   * @param last whether history has been read to its end
   */
  record Chunk(List<Decoded> events, long upTo, long settled, boolean last) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI url;
  private final String credential;
  private final EventCodec codec;

  History(URI url, String credential, EventCodec codec) {
    this.url = url;
    this.credential = credential;
    this.codec = codec;
  }

  /** Begins to read after a position. */
  Reading after(long position) {
    return new Reading(position);
  }

  /** One pass over history; closing it early stops the transfer. */
  final class Reading implements AutoCloseable {
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(3);
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Exception failure;
    private volatile @Nullable InputStream body;
    private volatile long heard = System.nanoTime();
    private long upTo;
    private long settled;

    private Reading(long position) {
      upTo = position;
      thread = Thread.ofVirtual().name("history").start(this::run);
    }

    /**
     * The next chunk, or null if none came within the time.
     *
     * @throws IOException if history cannot be read, or has been silent for too long
     */
    @Nullable Chunk poll(Duration atMost) throws IOException, InterruptedException {
      Chunk chunk = chunks.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (chunk != null) {
        heard = System.nanoTime();
        return chunk;
      }
      Exception e = failure;
      if (e != null) {
        throw new IOException("history cannot be read: " + e, e);
      }
      if (System.nanoTime() - heard > SILENCE.toNanos()) {
        throw new IOException("history has been silent for " + SILENCE.toSeconds() + " s");
      }
      return null;
    }

    @Override
    public void close() {
      closed = true;
      thread.interrupt();
      InputStream open = body;
      if (open != null) {
        try {
          open.close();
        } catch (IOException alreadyBroken) {
          // nothing is left to close
        }
      }
    }

    private void run() {
      try {
        boolean last = false;
        while (!last && !closed) {
          last = readOne();
        }
      } catch (IOException | InterruptedException | RuntimeException e) {
        failure = e;
      }
    }

    private boolean readOne() throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("/internal/events?after=" + upTo + "&limit=" + LIMIT))
              .header("Authorization", "Bearer " + credential)
              .header("Accept", "application/x-ndjson")
              .timeout(SILENCE)
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        body = in;
        if (response.statusCode() != 200) {
          throw new IOException("history answered with status " + response.statusCode());
        }
        settled = response.headers().firstValueAsLong("Last-Position").orElse(0);
        return readBody(new Lines(in));
      }
    }

    private boolean readBody(Lines lines) throws IOException, InterruptedException {
      List<Decoded> events = new ArrayList<>(CHUNK);
      int count = 0;
      byte[] line;
      while ((line = lines.next()) != null) {
        Decoded decoded = Decoded.of(codec, line, null, -1);
        heard = System.nanoTime();
        count++;
        upTo = Math.max(upTo, decoded.position());
        events.add(decoded);
        if (events.size() == CHUNK) {
          chunks.put(new Chunk(events, upTo, settled, false));
          events = new ArrayList<>(CHUNK);
        }
      }
      boolean last = count < LIMIT;
      if (last) {
        upTo = Math.max(upTo, settled);
      }
      chunks.put(new Chunk(events, upTo, settled, last));
      return last;
    }
  }
}
