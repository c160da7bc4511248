package app.folkmoot.local.servers;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks MongoDB's wire protocol and keeps everything in memory, with real ordered
 * indexes.
 *
 * <p>It offers what the house uses and no more: no transactions, sessions, authentication, TTL,
 * text or partial indexes. It listens on the loopback address alone. {@link #main} runs it as a
 * process of its own; {@link #shared} runs one inside a test's JVM: give each test a database name
 * of its own.
 */
public final class MongoServer implements AutoCloseable {

  private static @Nullable MongoServer shared;

  private final de.bwaldvogel.mongo.MongoServer server;
  private final InetSocketAddress address;

  private MongoServer(int port) {
    server = new de.bwaldvogel.mongo.MongoServer(new IndexedBackend());
    server.bind("127.0.0.1", port);
    address = server.getLocalAddress();
  }

  /** Runs it until it is told to stop: {@code MongoServer <port>}. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 1) {
      System.err.println("usage: MongoServer <port>");
      System.exit(2);
    }
    MongoServer mongo = start(Integer.parseInt(arguments[0]));
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  mongo.close();
                  stopped.countDown();
                }));
    stopped.await();
  }

  /** Starts an empty server; port 0 lets the operating system choose. */
  public static MongoServer start(int port) {
    return new MongoServer(port);
  }

  /** Returns the one server of this JVM, started on first use. */
  public static synchronized MongoServer shared() {
    if (shared == null) {
      shared = start(0);
    }
    return shared;
  }

  /** Returns the connection string of one of its databases. */
  public String uri(String database) {
    return "mongodb://127.0.0.1:" + port() + "/" + database;
  }

  /** The loopback port it listens on. */
  public int port() {
    return address.getPort();
  }

  /** Stops it; everything in it is gone. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
