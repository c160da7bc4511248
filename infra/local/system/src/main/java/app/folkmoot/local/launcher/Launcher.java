package app.folkmoot.local.launcher;

import app.folkmoot.local.DemoPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the whole system in the foreground: {@code infra/run}. See {@link Options#HELP_TEXT}.
 *
 * <p>Exit codes: 0 stopped as asked, 1 could not start or go on, 2 misuse.
 */
public final class Launcher {

  private static final long MINUTES_TO_FIRST_PAGE = 5;

  private final Path home;
  private final Options options;
  private final DataDirectory data;
  private final CountDownLatch forever = new CountDownLatch(1);

  private Launcher(Path home, Options options) {
    this.home = home;
    this.options = options;
    this.data = new DataDirectory(options.dataDirectory());
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    int code;
    try {
      Path home = home();
      code = new Launcher(home, Options.parse(List.of(arguments), home)).act();
    } catch (CannotGoOn e) {
      System.err.println(e.line());
      code = 1;
    } catch (InterruptedException e) {
      code = 1;
    }
    System.exit(code);
  }

  /** The checkout, as the script that started this JVM names it. */
  static Path home() {
    String named = System.getProperty("folkmoot.home");
    if (named == null) {
      throw new CannotGoOn("Start this with infra/run, which says where the checkout is");
    }
    return Path.of(named);
  }

  private int act() throws InterruptedException {
    switch (options.action()) {
      case HELP -> System.out.print(Options.HELP_TEXT);
      case STATUS -> {
        return Status.print(data, System.out) ? 0 : 1;
      }
      case STOP -> stop();
      case RUN -> {
        return run();
      }
    }
    return 0;
  }

  private void stop() throws InterruptedException {
    if (!Files.isDirectory(data.root())) {
      System.out.println("Nothing runs in " + data.root());
      return;
    }
    Optional<ProcessHandle> launcher =
        ProcessFile.read(data.processFile("launcher")).flatMap(ProcessFile::process);
    if (DirectoryLock.isHeld(data) && launcher.isPresent()) {
      System.out.println("Stopping");
      launcher.get().destroy();
      Endings.await(launcher.get(), 120);
    }
    try (DirectoryLock lock = takeLock()) {
      int ended = Leftovers.end(data, System.out::println);
      System.out.println(
          launcher.isPresent() || ended > 0 ? "Stopped" : "Nothing runs in " + data.root());
    }
  }

  private int run() throws InterruptedException {
    Preconditions.requireBuilt(home);
    boolean known = Files.isDirectory(data.root());
    if (!known) {
      // Refuse before there is a directory that would be left behind.
      Preconditions.requireFreePorts(options.port());
      Preconditions.requireSpace(data.root());
    }
    data.create();
    try (DirectoryLock lock = takeLock()) {
      ProcessFile.of(ProcessHandle.current(), 0, "running").write(data.processFile("launcher"));
      Leftovers.end(data, System.out::println);
      Preconditions.requireFreePorts(options.port());
      Preconditions.requireSpace(data.root());
      SystemFile system = SystemFile.settle(data, options.port(), options.zone());
      system.write(data);
      return runLocked(system);
    }
  }

  private DirectoryLock takeLock() {
    @Nullable DirectoryLock lock = DirectoryLock.take(data);
    if (lock == null) {
      String pid =
          ProcessFile.read(data.processFile("launcher"))
              .map(file -> " (pid " + file.pid() + ")")
              .orElse("");
      throw new CannotGoOn(
          "The data directory "
              + data.root()
              + " is in use by another infra/run"
              + pid
              + "; stop it with --stop, or choose another with --data-dir");
    }
    return lock;
  }

  private int runLocked(SystemFile system) throws InterruptedException {
    var secrets = new Secrets(data);
    var properties = new ServiceProperties(data, secrets, system);
    properties.write();
    var programs = new Programs(home, data, options);
    var child = new ForegroundChild(data);
    List<SupervisedPart> supervised = new ArrayList<>();
    var progress =
        new Progress(
            System.out,
            () -> supervised.isEmpty() ? "starting" : new Supervisor(supervised).underWay());
    for (Part part : new Parts(data, options, programs, secrets, properties).all()) {
      supervised.add(new SupervisedPart(part, data, progress));
    }
    var supervisor = new Supervisor(supervised);
    Thread stopping = new Thread(() -> stopEverything(supervisor, child, progress), "stopping");
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      progress.step("Starting in " + data.root() + ", time zone " + system.zone());
      supervisor.start();
      supervisor.of(PartName.PAGES).awaitFirstReady(MINUTES_TO_FIRST_PAGE);
      progress.step("The first page is at " + pages(system) + " (demo people below)");
      for (PartName part : PartName.values()) {
        supervisor.of(part).awaitFirstReady(MINUTES_TO_FIRST_PAGE);
      }
      loadDemo(supervisor, system, secrets, programs, child, progress);
      progress.plain(summary(system));
      progress.rest();
      forever.await();
      return 0;
    } catch (CannotGoOn e) {
      progress.plain(e.line());
      return 1;
    }
  }

  private void loadDemo(
      Supervisor supervisor,
      SystemFile system,
      Secrets secrets,
      Programs programs,
      ForegroundChild child,
      Progress progress)
      throws InterruptedException {
    var demo = new DemoCommunity(data, system, programs, child, progress);
    if (options.empty() || demo.isLoaded()) {
      return;
    }
    progress.plain(people());
    try {
      demo.load(new OperatorClient(system, secrets), () -> awaitInsights(supervisor));
    } catch (IOException e) {
      throw new CannotGoOn("The demo community could not be loaded: " + e.getMessage(), e);
    }
  }

  private static void awaitInsights(Supervisor supervisor) {
    try {
      supervisor.of(PartName.INSIGHTS).awaitFirstReady(MINUTES_TO_FIRST_PAGE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn("Interrupted", e);
    }
  }

  private void stopEverything(Supervisor supervisor, ForegroundChild child, Progress progress) {
    try {
      progress.rest();
      progress.plain("Stopping");
      long start = System.nanoTime();
      child.stop();
      supervisor.stop();
      ProcessFile.remove(data.processFile("launcher"));
      progress.plain(
          String.format(
              Locale.ROOT,
              "Stopped after %.1f s",
              TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1e3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forever.countDown();
    }
  }

  private static String pages(SystemFile system) {
    return "http://localhost:" + PartName.PAGES.port(system.port()) + "/";
  }

  private String summary(SystemFile system) {
    return "\nFolkmoot is at "
        + pages(system)
        + "\n\n"
        + people()
        + "\nData and logs: "
        + data.root()
        + "\nStop with Ctrl-C, or infra/run --stop"
        + (options.dataDirectory().equals(home.resolve("data")) ? "" : " --data-dir " + data.root())
        + "\n";
  }

  private static String people() {
    var text =
        new StringBuilder("Sign in as (everybody's password is " + DemoPerson.PASSWORD + "):\n");
    for (DemoPerson person : DemoPerson.values()) {
      text.append(
          String.format(
              Locale.ROOT, "  %-6s %-10s %s%n", person.username(), person.role(), person.lookAt()));
    }
    return text.toString();
  }
}
