package app.folkmoot.insights.matching;

import app.folkmoot.insights.generator.GeneratorRun;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints time and memory of the generator and of matching at growing sizes; run by hand with the
 * sizes as arguments (default 1000 10000 100000) and the heap of one's choice.
 */
public final class CoreBenchmark {

  private static volatile long peak;
  private static volatile boolean watching;

  private interface Work {
    String run() throws IOException;
  }

  private CoreBenchmark() {}

  public static void main(String[] sizes) throws IOException, InterruptedException {
    List<String> wanted = sizes.length == 0 ? List.of("1000", "10000", "100000") : List.of(sizes);
    System.out.println("what                members    wall s     cpu s   heap MB  result");
    for (String size : wanted) {
      int members = Integer.parseInt(size);
      measure("generator", members, () -> GeneratorRun.lines(members));
      Crowd crowd = Crowd.of(members, 1);
      PairQuality quality = crowd.quality();
      measure(
          "candidates", members, () -> Candidates.of(quality, crowd.ties(), 1).size() + " pairs");
      List<WeightedPair> candidates = Candidates.of(quality, crowd.ties(), 1);
      measure(
          "coffee chats",
          members,
          () -> {
            CoffeeRound round = CoffeeRound.plan(quality, candidates, Set.of());
            return round.chats().size() + " chats, " + round.leftOut().size() + " left out";
          });
    }
  }

  private static void measure(String what, int members, Work work)
      throws IOException, InterruptedException {
    System.gc();
    peak = 0;
    watching = true;
    Thread watch = Thread.ofPlatform().daemon().start(CoreBenchmark::watch);
    long wall = System.nanoTime();
    long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    String result = work.run();
    double seconds = (System.nanoTime() - wall) / 1e9;
    long after = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    watching = false;
    watch.join();
    System.out.printf(
        Locale.ROOT,
        "%-16s %10d %9.1f %9.1f %9d  %s%n",
        what,
        members,
        seconds,
        (after - cpu) / 1000.0,
        peak >> 20,
        result);
  }

  private static void watch() {
    while (watching) {
      Runtime runtime = Runtime.getRuntime();
      peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
