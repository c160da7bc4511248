package app.folkmoot.insights.platform.facts;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.insights.platform.facts.Manifest.Erased;
import app.folkmoot.insights.platform.facts.Manifest.FactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts on disk: Parquet files by month of {@code occurredAt} and the manifest that names the
 * live ones.
 *
 * <p>A batch becomes visible with the manifest's swap and not before, so a crash in the middle
 * neither loses nor doubles an act; what a crash left behind is swept at the next start. Acts may
 * come twice and in any order: a position counts once.
 */
public final class FactStore implements AutoCloseable {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FactSettings settings;
  private final Surrogates surrogates;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final ReentrantReadWriteLock files = new ReentrantReadWriteLock();
  private volatile Manifest manifest;

  /**
   * Opens the directory, making it where it is missing.
   *
   * @throws IllegalStateException if another process has it open, or it was made for another zone
   */
  public FactStore(FactSettings settings, Surrogates surrogates) {
    this.settings = settings;
    this.surrogates = surrogates;
    try {
      Files.createDirectories(settings.directory());
      lockFile =
          FileChannel.open(
              settings.directory().resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      lock = lock(lockFile);
      manifest = readManifest();
      sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    forgetTheErased();
  }

  /** Every event up to this position is in the facts. */
  public long position() {
    return manifest.position();
  }

  /** Position of the latest erasure the facts know of. */
  public long erasurePosition() {
    return manifest.erasurePosition();
  }

  /**
   * Adds what these events say and moves the position to {@code upTo}; returns how many acts were
   * new.
   */
  public synchronized int append(List<RecordedEvent> events, long upTo) {
    TreeMap<Long, Act> acts = new TreeMap<>();
    events.forEach(event -> Act.of(event).ifPresent(act -> acts.put(act.position(), act)));
    known(acts).forEach(acts::remove);
    Map<UUID, Long> known = surrogates.of(memberIds(acts));
    List<Erased> erased = new ArrayList<>();
    List<FactFile> added = new ArrayList<>();
    SortedMap<String, List<FactRow>> months = new TreeMap<>();
    for (Act act : acts.values()) {
      Long surrogate = known.get(act.memberId());
      if (act.act().equals(Act.ERASED)) {
        if (surrogate != null) {
          erased.add(new Erased(surrogate, act.position()));
        }
      } else if (surrogate != null || Act.STAY.contains(act.act())) {
        Long other = act.otherId() == null ? null : known.get(act.otherId());
        months
            .computeIfAbsent(MONTH.format(act.at()), m -> new ArrayList<>())
            .add(FactRow.of(act, surrogate, other, settings.zone()));
      }
    }
    int rows = months.values().stream().mapToInt(List::size).sum();
    if (rows > 0) {
      try (FactWriter writer = new FactWriter(settings)) {
        months.forEach((month, of) -> added.add(writer.write(month, of)));
      }
    }
    if (rows > 0 || !erased.isEmpty() || upTo > manifest.position()) {
      swap(manifest.with(added, erased, upTo));
    }
    if (!erased.isEmpty()) {
      forgetTheErased();
    }
    return rows;
  }

  /**
   * Merges the files of each month that has more than {@code most} of them and drops the rows of
   * erased members for good, but for what {@link Act#STAY stays} without them.
   */
  public synchronized void compact(int most) {
    Set<Long> erased = erasedSurrogates();
    manifest
        .byMonth()
        .forEach(
            (month, old) -> {
              if (old.size() > most || (!erased.isEmpty() && holdsRowsOf(erased, old))) {
                merge(month, old);
              }
            });
  }

  /** Opens the facts for reading, cut off at a position of the store and of the erasure ledger. */
  public Facts read(long cutOff, long erasureCutOff) {
    files.readLock().lock();
    try {
      Manifest now = manifest;
      return new Facts(
          settings,
          now.files().stream().map(f -> settings.directory().resolve(f.name())).toList(),
          now.erased().stream()
              .filter(e -> e.position() <= erasureCutOff)
              .map(Erased::surrogate)
              .toList(),
          cutOff,
          files.readLock()::unlock);
    } catch (RuntimeException e) {
      files.readLock().unlock();
      throw e;
    }
  }

  /** The number of live files. */
  int fileCount() {
    return manifest.files().size();
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void merge(String month, List<FactFile> old) {
    List<FactFile> merged;
    try (FactWriter writer = new FactWriter(settings)) {
      merged = writer.merge(month, old, erasedSurrogates());
    }
    swap(manifest.replacing(old, merged));
    files.writeLock().lock();
    try {
      for (FactFile file : old) {
        Files.deleteIfExists(settings.directory().resolve(file.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.writeLock().unlock();
    }
  }

  private boolean holdsRowsOf(Set<Long> erased, List<FactFile> of) {
    String sql =
        "SELECT count(*) FROM "
            + Parquet.read(settings.directory(), of)
            + " WHERE member IN ("
            + erased.stream().map(String::valueOf).collect(Collectors.joining(","))
            + ")";
    return !queryLongs(sql).contains(0L);
  }

  /** The positions of these acts that are in the facts already. */
  private Set<Long> known(SortedMap<Long, Act> acts) {
    if (acts.isEmpty()) {
      return Set.of();
    }
    long from = acts.firstKey();
    long to = acts.lastKey();
    List<FactFile> overlapping =
        manifest.files().stream().filter(f -> f.from() <= to && f.to() >= from).toList();
    if (overlapping.isEmpty()) {
      return Set.of();
    }
    return queryLongs(
        "SELECT position FROM "
            + Parquet.read(settings.directory(), overlapping)
            + " WHERE position BETWEEN "
            + from
            + " AND "
            + to);
  }

  private Set<Long> queryLongs(String sql) {
    Set<Long> found = new HashSet<>();
    try (Connection duck = DuckDb.open(settings);
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be read", e);
    }
  }

  private static Set<UUID> memberIds(SortedMap<Long, Act> acts) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (Act act : acts.values()) {
      ids.add(act.memberId());
      if (act.otherId() != null) {
        ids.add(act.otherId());
      }
    }
    return ids;
  }

  private Set<Long> erasedSurrogates() {
    return manifest.erased().stream().map(Erased::surrogate).collect(Collectors.toSet());
  }

  /** Also heals a crash between the manifest's swap and the map's change. */
  private void forgetTheErased() {
    surrogates.forget(erasedSurrogates());
  }

  private void swap(Manifest next) {
    try {
      Durable.write(manifestFile(), JSON.writeValueAsBytes(next));
      manifest = next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path manifestFile() {
    return settings.directory().resolve("manifest.json");
  }

  private Manifest readManifest() throws IOException {
    String zone = settings.zone().getId();
    if (!Files.exists(manifestFile())) {
      return Manifest.empty(zone);
    }
    Manifest read = JSON.readValue(Files.readAllBytes(manifestFile()), Manifest.class);
    if (!read.zone().equals(zone)) {
      throw new IllegalStateException(
          "the facts were made for the time zone "
              + read.zone()
              + ", not "
              + zone
              + ": set folkmoot.zone back, or move the facts directory away to have them made"
              + " anew");
    }
    return read;
  }

  /** Removes what a crash left: files no manifest names. */
  private void sweep() throws IOException {
    Set<String> live = manifest.files().stream().map(FactFile::name).collect(Collectors.toSet());
    try (Stream<Path> found = Files.walk(settings.directory())) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = settings.directory().relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".parquet") && !live.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "another process has the facts directory open; stop it, or set"
              + " folkmoot.facts.directory to another one");
    }
    return lock;
  }
}
