package app.folkmoot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From a command's answer until the feed, read without a token by another connection, contains the
 * post; beside what one such read takes, as nothing shorter can be seen. Promised: 100 ms at the
 * 99th percentile.
 */
public final class TimeToVisible {
  private static final int WARMING = 100;
  private static final int POSTS = 500;
  private static final long PAUSE_MILLIS = 40;
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<Double> waits = new ArrayList<>();
  private final List<Double> reads = new ArrayList<>();

  private TimeToVisible() {}

  /** Runs it: {@code [--data-dir DIR]}. */
  public static void main(String[] arguments) throws Exception {
    RunningSystem system = RunningSystem.of(arguments);
    Map<String, String> author = system.person("amara");
    Map<String, String> reader = system.person("ben");
    BenchGroup group =
        BenchGroup.create(system, author, "time-to-visible-" + ProcessHandle.current().pid());
    TimeToVisible bench = new TimeToVisible();
    try (Wire commands = new Wire(system.commands());
        Wire pages = new Wire(system.pages())) {
      for (int n = 0; n < WARMING + POSTS; n++) {
        if (n == WARMING) {
          bench.waits.clear();
          bench.reads.clear();
        }
        String post = group.post(commands, author, "Seen " + n);
        bench.await(pages, reader, "/api/groups/" + group.id() + "/feed?limit=1", post);
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    System.out.println(Numbers.row("milliseconds", "p50", "p99", "longest"));
    print("acknowledged to visible", bench.waits);
    print("one read of the feed", bench.reads);
    System.out.println(POSTS + " posts, " + Numbers.machine());
  }

  private void await(Wire pages, Map<String, String> reader, String path, String post)
      throws IOException {
    long answered = System.nanoTime();
    while (true) {
      long asked = System.nanoTime();
      Wire.Answer feed = pages.get(path, reader);
      // The group itself may not be there yet when its first post is.
      boolean seen = feed.status() == 200 && feed.body().contains(post);
      long now = System.nanoTime();
      reads.add((now - asked) / NANOS_PER_MILLI);
      if (seen) {
        waits.add((now - answered) / NANOS_PER_MILLI);
        return;
      }
    }
  }

  private static void print(String what, List<Double> millis) {
    System.out.println(
        Numbers.row(
            what,
            Numbers.median(millis),
            Numbers.quantile(millis, 0.99),
            Numbers.quantile(millis, 1)));
  }
}
