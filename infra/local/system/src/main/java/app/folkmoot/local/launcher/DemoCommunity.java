package app.folkmoot.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the demo community once: generated, imported, measured. An interrupted loading goes on
 * where it was: the import adds nothing twice, and what was generated completely is not generated
 * again.
 */
final class DemoCommunity {

  private static final String SEED = "25";
  private static final int WHOLE_MONTHS = 6;
  private static final int DAYS_BEFORE_CLOSING = 31;

  private final DataDirectory data;
  private final SystemFile system;
  private final Programs programs;
  private final ForegroundChild child;
  private final Progress progress;

  DemoCommunity(
      DataDirectory data,
      SystemFile system,
      Programs programs,
      ForegroundChild child,
      Progress progress) {
    this.data = data;
    this.system = system;
    this.programs = programs;
    this.child = child;
    this.progress = progress;
  }

  boolean isLoaded() {
    return Files.exists(mark("loaded"));
  }

  /**
   * Loads what is missing.
   *
   * @param insights waits until insights-batch serves, called just before it is asked
   */
  void load(OperatorClient operator, Runnable insights) throws IOException, InterruptedException {
    LocalDate today = dayOfLoading();
    if (!Files.exists(mark("generated"))) {
      progress.step("Making the demo community: 600 members, 12 groups, six months");
      removeUnfinished();
      must(
          programs.tool(
              "insights-batch",
              "app.folkmoot.insights.generator.Generate",
              List.of(
                  "--demo",
                  "--today",
                  today.toString(),
                  "--zone",
                  system.zone().getId(),
                  "--seed",
                  SEED,
                  "--only",
                  "lines",
                  "--out",
                  lines().toString())),
          "The demo community could not be made");
      Files.createFile(mark("generated"));
    }
    if (!Files.exists(mark("imported"))) {
      progress.step("Importing it");
      must(
          programs.tool(
              "command-service",
              "app.folkmoot.command.imports.Import",
              List.of(
                  "--spring.config.additional-location=file:" + data.config(PartName.COMMANDS),
                  lines().toString(),
                  "--source",
                  "demo")),
          "The demo community could not be imported");
      Files.createFile(mark("imported"));
    }
    insights.run();
    progress.step("Computing last night's numbers");
    ask(operator, "/internal/nights/" + today.minusDays(1));
    for (YearMonth month : months(today)) {
      progress.step("Closing " + month);
      ask(operator, "/internal/months/" + month);
    }
    Files.createFile(mark("loaded"));
    progress.step("The demo community is loaded");
  }

  /** The six whole months that ended at least 31 days before loading, oldest first. */
  static List<YearMonth> months(LocalDate today) {
    YearMonth last = YearMonth.from(today).minusMonths(1);
    while (last.atEndOfMonth().plusDays(DAYS_BEFORE_CLOSING).isAfter(today)) {
      last = last.minusMonths(1);
    }
    List<YearMonth> months = new ArrayList<>();
    for (int i = WHOLE_MONTHS - 1; i >= 0; i--) {
      months.add(last.minusMonths(i));
    }
    return months;
  }

  /** Kept in a file, so that a loading that goes on after midnight means the same community. */
  private LocalDate dayOfLoading() throws IOException {
    Files.createDirectories(data.demo());
    Path file = mark("today");
    if (!Files.exists(file)) {
      DataDirectory.writeOwnerOnly(file, LocalDate.now(system.zone()).toString());
    }
    return LocalDate.parse(Files.readString(file).strip());
  }

  private void ask(OperatorClient operator, String path) throws IOException {
    if (!operator.run(PartName.INSIGHTS, path, line -> progress.step("  " + line))) {
      throw new CannotGoOn(
          "Insights could not do its part of the demo ("
              + path
              + "); its log: "
              + data.log("insights-batch"));
    }
  }

  private void must(List<String> command, String otherwise)
      throws IOException, InterruptedException {
    int code = child.run(command, line -> progress.step("  " + line));
    if (code != 0) {
      throw new CannotGoOn(
          otherwise + " (exit code " + code + "); start again to go on, or use --empty");
    }
  }

  private void removeUnfinished() throws IOException {
    if (!Files.exists(lines())) {
      return;
    }
    try (Stream<Path> paths = Files.walk(lines())) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Path lines() {
    return mark("lines");
  }

  private Path mark(String name) {
    return data.demo().resolve(name);
  }
}
