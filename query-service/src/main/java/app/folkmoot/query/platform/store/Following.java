package app.folkmoot.query.platform.store;

import app.folkmoot.reader.EventReader;
import app.folkmoot.reader.ReaderSettings;
import app.folkmoot.reader.ReaderStatus;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the active generation up to date for as long as the service runs. */
public final class Following implements AutoCloseable {
  private final ReadModels models;
  private final EventReader reader;

  public Following(
      ReadModels models,
      ReaderSettings settings,
      Positions positions,
      Changes changes,
      Clock clock) {
    this.models = models;
    this.reader =
        new EventReader(
            "projections",
            settings,
            new ProjectionHandler(
                models.projections(), new ActiveGeneration(models), changes, positions),
            clock);
  }

  public void start() {
    reader.start();
  }

  public ReaderStatus status() {
    return reader.status();
  }

  /** The stored positions of all partitions, those other instances look after included. */
  public Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new java.util.TreeMap<>();
    Optional<Generation> active = models.active();
    active.ifPresent(
        generation ->
            new ProgressStore(generation)
                .read()
                .forEach((partition, to) -> positions.put(partition, to.position())));
    return positions;
  }

  /** Conversations set aside in the active generation. */
  public Set<UUID> parked() {
    return models.active().map(g -> new ProgressStore(g).parked().keySet()).orElse(Set.of());
  }

  @Override
  public void close() {
    reader.close();
  }
}
