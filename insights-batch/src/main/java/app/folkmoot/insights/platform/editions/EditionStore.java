package app.folkmoot.insights.platform.editions;

import app.folkmoot.insights.platform.facts.Durable;
import app.folkmoot.insights.privacy.Past;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editions on disk: {@code 2026-10/day-08.e1.json} for good, {@code provisional/2026-11.json}
 * until the month closes, {@code operations.json} for the operator's door.
 */
public final class EditionStore {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path directory;

  public EditionStore(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory.resolve(Edition.PROVISIONAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The edition of a closing, if it is closed. */
  public Optional<Edition> closed(YearMonth month, String closing) {
    return read(directory.resolve(month.toString()).resolve(closing + ".e1.json"));
  }

  /**
   * Keeps an edition for good, or replaces the provisional one.
   *
   * @throws IllegalStateException if the closing has an edition already
   */
  public synchronized void keep(Edition edition) {
    Path file =
        edition.provisional()
            ? directory.resolve(Edition.PROVISIONAL).resolve(edition.month() + ".json")
            : directory
                .resolve(edition.month())
                .resolve(edition.closing() + ".e" + edition.edition() + ".json");
    if (!edition.provisional() && Files.exists(file)) {
      throw new IllegalStateException(
          edition.month() + " " + edition.closing() + " is closed and stays as it is");
    }
    write(file, edition);
    if (!edition.provisional()) {
      dropProvisional(edition);
    }
  }

  /** Every edition there is: closed ones by month, then provisional ones. */
  public List<Edition> all() {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Edition> editions = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        if (!directory.equals(file.getParent())) {
          read(file).ifPresent(editions::add);
        }
      }
      return editions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was released before, for the gate. */
  public List<Past> past() {
    return all().stream()
        .flatMap(
            edition ->
                edition.hidden().stream()
                    .map(hidden -> hidden.in(YearMonth.parse(edition.month()))))
        .toList();
  }

  /** Replaces the operator's numbers. */
  public void keep(Operations operations) {
    write(directory.resolve("operations.json"), operations);
  }

  /** The operator's numbers, if a night has computed them. */
  public Optional<Operations> operations() {
    Path file = directory.resolve("operations.json");
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), Operations.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A provisional number has done its time once its metric is closed. */
  private void dropProvisional(Edition closed) {
    Path file = directory.resolve(Edition.PROVISIONAL).resolve(closed.month() + ".json");
    read(file)
        .ifPresent(
            open -> {
              List<PublishedNumber> left =
                  open.numbers().stream()
                      .filter(
                          number ->
                              closed.numbers().stream()
                                  .noneMatch(n -> n.metricId().equals(number.metricId())))
                      .toList();
              write(
                  file,
                  new Edition(
                      open.month(),
                      open.closing(),
                      open.edition(),
                      open.closedAt(),
                      open.zone(),
                      open.cutOff(),
                      open.erasureCutOff(),
                      left,
                      List.of()));
            });
  }

  private static Optional<Edition> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), Edition.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Object content) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Durable.write(file, JSON.writeValueAsBytes(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
