package app.folkmoot.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How often a second several clients get something done, each waiting for its answer. */
final class Rate {
  /** What is left out at the beginning, while everybody connects. */
  private static final Duration WARMING = Duration.ofSeconds(1);

  private Rate() {}

  /** One client: its connections, and what it does over and over. */
  interface Client extends AutoCloseable {
    void once() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
  }

  /** Makes clients, numbered from 0. */
  interface Clients {
    Client client(int number) throws IOException, SQLException;
  }

  /**
   * Measures.
   *
   * @return times a second, of all clients together
   * @throws ExecutionException if a client fails: an answer that is no success counts as none
   */
  static double perSecond(int clients, Duration time, Clients make)
      throws InterruptedException, ExecutionException {
    long from = System.nanoTime() + WARMING.toNanos();
    long until = from + time.toNanos();
    List<Future<Long>> counts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        int number = i;
        counts.add(threads.submit(() -> count(make.client(number), from, until)));
      }
    }
    long all = 0;
    for (Future<Long> count : counts) {
      all += count.get();
    }
    return all / (time.toNanos() / 1e9);
  }

  private static long count(Client made, long from, long until) throws IOException, SQLException {
    long count = 0;
    try (Client client = made) {
      for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
        client.once();
        count += now >= from ? 1 : 0;
      }
    }
    return count;
  }
}
