package app.folkmoot.local.system;

import app.folkmoot.local.system.RunningSystem.Answer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A few people who write all the time, whatever is away: each opens a discussion and replies to it,
 * again and again. What is not answered, or answered that it cannot be saved now, is sent again
 * under the same idempotency key until it is.
 */
final class SmallLoad implements AutoCloseable {
  private static final List<String> PEOPLE = List.of("amara", "ben", "mo", "lea");
  private static final long PAUSE_MILLIS = 120;
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final RunningSystem system;
  private final String groupId;
  private final Queue<Opening> acknowledged = new ConcurrentLinkedQueue<>();
  private final List<Thread> clients = new ArrayList<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private volatile boolean running = true;

  /** An opening post that was acknowledged, and how many replies to it were. */
  static final class Opening {
    final String id;
    final String title;
    private volatile int replies;

    Opening(String id, String title) {
      this.id = id;
      this.title = title;
    }

    int replies() {
      return replies;
    }
  }

  /** Begins at once, in a new public group. */
  SmallLoad(RunningSystem system, String slug) {
    this.system = system;
    List<String> tokens = PEOPLE.stream().map(system::token).toList();
    Map<String, String> group =
        Map.of(
            "slug", slug,
            "name", "Writers",
            "purpose", "To write whatever happens",
            "kind", "community",
            "visibility", "public",
            "joinPolicy", "open");
    this.groupId = accepted(tokens.getFirst(), "create-group", group, slug).text("id");
    for (int i = 0; i < PEOPLE.size(); i++) {
      String token = tokens.get(i);
      String name = slug + " " + i;
      if (i > 0) {
        accepted(token, "join-group", Map.of("groupId", groupId), name);
      }
      clients.add(Thread.ofVirtual().name(name).start(() -> write(token, name)));
    }
  }

  String groupId() {
    return groupId;
  }

  /** What was acknowledged until now. */
  List<Opening> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** How often something had to be sent again. */
  int repeated() {
    return repeated.get();
  }

  private void write(String token, String name) {
    try {
      for (int n = 0; running; n++) {
        String title = name + "." + n;
        Map<String, String> post = Map.of("groupId", groupId, "title", title, "body", "Words");
        Opening opening =
            new Opening(accepted(token, "start-discussion", post, title).text("id"), title);
        acknowledged.add(opening);
        Map<String, String> reply = Map.of("postId", opening.id, "body", "More on " + title);
        accepted(token, "reply", reply, title + " reply");
        opening.replies = 1;
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      faults.add(e);
    }
  }

  private Answer accepted(String token, String name, Map<String, ?> fields, String key) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      Answer answer = tried(token, name, fields, key);
      if (answer != null && answer.status() == 200) {
        return answer;
      }
      if ((answer != null && answer.status() != 503) || System.nanoTime() > end) {
        throw new AssertionError(name + " was answered " + answer);
      }
      repeated.incrementAndGet();
      pause();
    }
  }

  private @Nullable Answer tried(String token, String name, Map<String, ?> fields, String key) {
    try {
      return system.command(token, name, fields, key);
    } catch (UncheckedIOException unanswered) {
      return null;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets everybody finish their sentence.
   *
   * @throws AssertionError if something was answered that a writer cannot put up with
   */
  @Override
  public void close() {
    running = false;
    try {
      for (Thread client : clients) {
        client.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!faults.isEmpty()) {
      throw new AssertionError("a writer gave up", faults.getFirst());
    }
  }
}
