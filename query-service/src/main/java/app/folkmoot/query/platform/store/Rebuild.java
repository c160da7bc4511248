package app.folkmoot.query.platform.store;

import app.folkmoot.reader.EventReader;
import app.folkmoot.reader.ReaderSettings;
import app.folkmoot.reader.ReaderStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Makes all read models anew from history beside those being served, compares, switches, and drops
 * the old ones. Nothing else follows from a rebuild: no mail, no notice.
 */
public final class Rebuild {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ReadModels models;
  private final ReaderSettings settings;
  private final Following following;
  private final Clock clock;
  private final RebuildLease lease;

  /**
   * A rebuild reads alone, so the group in the settings is not used.
   *
   * @param following what keeps the served read models up to date in this instance
   */
  public Rebuild(ReadModels models, ReaderSettings settings, Following following, Clock clock) {
    this.models = models;
    this.settings = settings.alone();
    this.following = following;
    this.clock = clock;
    this.lease = new RebuildLease(models.database(), clock);
  }

  /** Whether one may begin now, in any instance; whoever is told so must call {@link #run} soon. */
  public boolean claim() {
    return lease.take();
  }

  /**
   * Rebuilds; takes as long as reading all of history does.
   *
   * @param out is told how it goes, a line at a time; the last one is {@code done}
   * @throws IllegalStateException if it cannot be finished; what was served is served on
   */
  public void run(Consumer<String> out) throws InterruptedException {
    Thread keeping = lease.keep();
    try {
      Generation old =
          models.look().orElseThrow(() -> new IllegalStateException("nothing to rebuild yet"));
      models.strays(old, old).forEach(stray -> models.database().getCollection(stray).drop());
      Generation fresh = models.begin();
      out.accept("reading history into generation " + fresh.name());
      boolean switched = false;
      try (EventReader reader = reader(old, fresh)) {
        reader.start();
        Instant begun = clock.instant();
        await(reader, out);
        out.accept(rate(reader.status(), begun));
        Comparison.Result result = new Comparison(old, fresh, models.projections()).run();
        out.accept(
            "equal "
                + result.equal()
                + ", erased "
                + result.erased()
                + ", different "
                + result.different());
        out.accept("hash before " + result.before());
        out.accept("hash after " + result.hash());
        out.accept("parked " + new ProgressStore(fresh).parked().size());
        if (!lease.renew()) {
          throw new IllegalStateException("another rebuild began meanwhile");
        }
        models.serve(fresh);
        switched = true;
        out.accept("serving generation " + fresh.name());
        awaitTakeover();
      } finally {
        if (!switched) {
          models.drop(fresh);
        }
      }
      models.drop(old);
      out.accept("done");
    } finally {
      keeping.interrupt();
      lease.release();
    }
  }

  private EventReader reader(Generation old, Generation fresh) {
    ProjectionHandler handler =
        new ProjectionHandler(
            models.projections(), new Beside(models, old, fresh), (c, ids) -> {}, new Positions());
    return new EventReader("rebuild", settings, handler, clock);
  }

  private void await(EventReader reader, Consumer<String> out) throws InterruptedException {
    Instant told = clock.instant();
    while (true) {
      ReaderStatus status = reader.status();
      if (status.live() && status.lagEvents() == 0) {
        return;
      }
      Instant since = status.troubleSince();
      if (since != null && Duration.between(since, clock.instant()).compareTo(PATIENCE) > 0) {
        throw new IllegalStateException("events cannot be read: " + status.trouble());
      }
      if (Duration.between(told, clock.instant()).compareTo(Duration.ofSeconds(2)) > 0) {
        told = clock.instant();
        out.accept("at position " + top(status) + ", " + status.lagEvents() + " to go");
      }
      Thread.sleep(100);
    }
  }

  private String rate(ReaderStatus status, Instant begun) {
    double seconds = Math.max(1, Duration.between(begun, clock.instant()).toMillis()) / 1000.0;
    long position = top(status);
    return String.format(
        Locale.ROOT,
        "caught up at position %d after %.1f s (%.0f positions a second)",
        position,
        seconds,
        position / seconds);
  }

  private static long top(ReaderStatus status) {
    return status.positions().values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Until this instance writes to what is served now; others notice within a second. */
  private void awaitTakeover() throws InterruptedException {
    Instant until = clock.instant().plus(Duration.ofSeconds(20));
    Thread.sleep(3_000);
    while (!following.status().live() && clock.instant().isBefore(until)) {
      Thread.sleep(100);
    }
  }

  /** Writes beside what is served, for as long as that is served. */
  private record Beside(ReadModels models, Generation old, Generation fresh)
      implements ProjectionHandler.Target {
    @Override
    public Generation open() {
      if (!stillIs(fresh)) {
        throw new IllegalStateException("the read models were lost during their rebuild");
      }
      return fresh;
    }

    @Override
    public boolean stillIs(Generation generation) {
      return models.look().filter(now -> now.equals(old) || now.equals(fresh)).isPresent();
    }
  }
}
