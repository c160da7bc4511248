package app.folkmoot.insights.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Checks waiting times and puts them in order. */
final class Times {

  private Times() {}

  /** Positions of the times from the smallest to the largest, equal ones in their given order. */
  static int[] ascending(double[] times, int partners) {
    if (times.length != partners) {
      throw new IllegalArgumentException(
          "every time needs its own mark: " + times.length + " times, " + partners + " marks");
    }
    for (double time : times) {
      if (!(time >= 0) || Double.isInfinite(time)) {
        throw new IllegalArgumentException(
            "a waiting time must be finite and not negative, not " + time);
      }
    }
    return IntStream.range(0, times.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> times[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
