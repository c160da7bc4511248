package app.folkmoot.local.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/**
 * Has insights-batch compute: {@code infra/insights --night DATE | --month MONTH [--data-dir DIR]}.
 */
public final class Insights {

  private static final String HELP =
      """
      infra/insights --night 2026-11-19    computes provisional numbers as of the end of that day
      infra/insights --month 2026-10       closes each metric of that month whose closing day has passed
                     --data-dir DIR        the system it means (default: data in the checkout)
      """;

  private Insights() {}

  /** Runs it; the exit code is 0 only if the work is done. */
  public static void main(String[] arguments) {
    OperatorCommand.run(() -> run(List.of(arguments)));
  }

  private static boolean run(List<String> arguments) throws Exception {
    Path directory = OperatorCommand.defaultDirectory();
    String path = null;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      try {
        switch (option) {
          case "--data-dir" -> directory = Path.of(Options.value(option, rest));
          case "--night" ->
              path = "/internal/nights/" + LocalDate.parse(Options.value(option, rest));
          case "--month" ->
              path = "/internal/months/" + YearMonth.parse(Options.value(option, rest));
          case "--help" -> {
            System.out.print(HELP);
            return true;
          }
          default ->
              throw new CannotGoOn(
                  "Unknown option " + option + "; infra/insights --help lists them");
        }
      } catch (DateTimeParseException e) {
        throw new CannotGoOn(
            option + " needs a date such as 2026-11-19, or a month such as 2026-10", e);
      }
    }
    if (path == null) {
      throw new CannotGoOn("infra/insights needs --night DATE or --month MONTH");
    }
    return OperatorCommand.client(directory).run(PartName.INSIGHTS, path, System.out::println);
  }
}
