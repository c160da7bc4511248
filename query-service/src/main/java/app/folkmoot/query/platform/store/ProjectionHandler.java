package app.folkmoot.query.platform.store;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.reader.Batch;
import app.folkmoot.reader.CannotApplyException;
import app.folkmoot.reader.EventHandler;
import app.folkmoot.reader.Parked;
import app.folkmoot.reader.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Brings all read models of one generation up to date with a batch of events: computes everything,
 * writes everything, and only then the progress.
 */
final class ProjectionHandler implements EventHandler {

  /** Which generation is written to. */
  interface Target {
    /** Decides it; asked when reading begins and after every failure. */
    Generation open();

    /** Whether it is still the one. */
    boolean stillIs(Generation generation);
  }

  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
  private static final long LOOK_NANOS = 1_000_000_000L;

  private final List<Projection<?>> projections;
  private final Target target;
  private final Changes changes;
  private final Positions positions;
  private @Nullable Generation generation;
  private long looked;

  ProjectionHandler(
      List<Projection<?>> projections, Target target, Changes changes, Positions positions) {
    this.projections = projections;
    this.target = target;
    this.changes = changes;
    this.positions = positions;
  }

  @Override
  public Map<Integer, Progress> progress(Set<Integer> partitions) {
    generation = target.open();
    positions.clear(generation.name());
    return new ProgressStore(generation).read();
  }

  @Override
  public Map<UUID, Long> parked() {
    return new ProgressStore(current()).parked();
  }

  @Override
  public void park(Parked conversation) {
    checkTarget();
    new ProgressStore(current()).park(conversation);
  }

  @Override
  public void apply(Batch batch) {
    checkTarget();
    List<Fold<?>> folds = folds(batch.events());
    together(folds, Fold::compute);
    together(folds, Fold::write);
    new ProgressStore(current()).write(batch.progress());
    folds.forEach(fold -> changes.changed(fold.collection(), fold.changed()));
    batch.progress().forEach((partition, to) -> positions.reached(partition, to.position()));
  }

  @Override
  public void idle() {
    if (System.nanoTime() - looked > LOOK_NANOS) {
      checkTarget();
    }
  }

  private List<Fold<?>> folds(List<RecordedEvent> events) {
    List<Fold<?>> folds = new ArrayList<>();
    for (Projection<?> projection : projections) {
      Fold<?> fold = new Fold<>(projection, current(), events);
      if (!fold.isEmpty()) {
        folds.add(fold);
      }
    }
    return folds;
  }

  /** Does it for all collections at once; a sick event counts only once all have been looked at. */
  private void together(List<Fold<?>> folds, java.util.function.Consumer<Fold<?>> work) {
    if (folds.size() == 1) {
      work.accept(folds.getFirst());
      return;
    }
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Fold<?> fold : folds) {
      all.add(CompletableFuture.runAsync(() -> work.accept(fold), THREADS));
    }
    RuntimeException failure = null;
    for (CompletableFuture<Void> one : all) {
      try {
        one.join();
      } catch (CompletionException e) {
        failure = worse(failure, e.getCause());
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * A store that is away says nothing of the events, so it comes before one that makes no sense.
   */
  private static RuntimeException worse(@Nullable RuntimeException one, @Nullable Throwable other) {
    if (one != null && !(one instanceof CannotApplyException)) {
      return one;
    }
    return other instanceof RuntimeException runtime ? runtime : new IllegalStateException(other);
  }

  private Generation current() {
    if (generation == null) {
      throw new StoreLostException();
    }
    return generation;
  }

  private void checkTarget() {
    if (!target.stillIs(current())) {
      throw new StoreLostException();
    }
    looked = System.nanoTime();
  }
}
