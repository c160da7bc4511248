package app.folkmoot.insights.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/**
 * Prints one line per piece of work: time on the clock, time of the process's cores, the most heap
 * in use, garbage included, and the machine's load, without which the first cannot be read.
 */
final class Meter {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  /** Something to measure that says in a few words what came out. */
  interface Work {
    String run() throws IOException;
  }

  private Meter() {}

  static void printTitles() {
    System.out.printf(
        "%-28s %9s %9s %8s %8s %8s %6s  %s%n",
        "what", "members", "ties", "clock s", "cores s", "heap MB", "load", "result");
  }

  /** Runs and prints it; {@code ties} may be 0 where there are none. */
  static void measure(String what, int members, int ties, Work work) throws IOException {
    System.gc();
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    long clock = System.nanoTime();
    long cores = MACHINE.getProcessCpuTime();
    String result = work.run();
    double seconds = (System.nanoTime() - clock) / 1e9;
    double coreSeconds = (MACHINE.getProcessCpuTime() - cores) / 1e9;
    long bytes = HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-28s %9d %9s %8.2f %8.2f %8d %6.1f  %s%n",
        what,
        members,
        ties == 0 ? "" : ties,
        seconds,
        coreSeconds,
        bytes >> 20,
        MACHINE.getSystemLoadAverage(),
        result);
  }
}
