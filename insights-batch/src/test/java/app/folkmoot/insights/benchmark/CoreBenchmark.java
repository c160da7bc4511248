package app.folkmoot.insights.benchmark;

import app.folkmoot.insights.generator.GeneratorRun;
import java.io.IOException;
import java.util.List;

/**
 * Prints time and memory of every graph measure, of matching and of the generator at growing sizes.
 * The first argument says which ({@code graphs}, {@code matching}, {@code generator}, {@code all});
 * the others are numbers of members, 1,000, 10,000 and 100,000 if there are none. Graphs have five
 * ties a member, and a last one a million.
 */
public final class CoreBenchmark {

  private static final int TIES_EACH = 5;
  private static final int MANY_MEMBERS = 100_000;
  private static final int MANY_TIES = 1_000_000;

  private CoreBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    String which = given.isEmpty() ? "all" : given.getFirst();
    List<String> sizes =
        given.size() < 2 ? List.of("1000", "10000", "100000") : given.subList(1, given.size());
    Meter.printTitles();
    for (String size : sizes) {
      int members = Integer.parseInt(size);
      if (which.equals("graphs") || which.equals("all")) {
        GraphBenchmark.run(members, TIES_EACH * members);
      }
      if (which.equals("matching") || which.equals("all")) {
        MatchingBenchmark.run(members);
      }
      if (which.equals("generator") || which.equals("all")) {
        Meter.measure("generator", members, 0, () -> GeneratorRun.lines(members));
      }
    }
    if (which.equals("graphs") || which.equals("all")) {
      GraphBenchmark.run(MANY_MEMBERS, MANY_TIES);
    }
  }
}
