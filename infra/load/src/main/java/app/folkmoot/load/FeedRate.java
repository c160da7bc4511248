package app.folkmoot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A feed's first page a second, in a group of 1,000 posts and in one of 100,000, beside a trivial
 * page of the same stack: as JSON beside {@code /api/me}, as HTML beside the page with an empty
 * form. Promised: half or more, at 100,000 as at 1,000.
 *
 * <p>Imports the two groups first, once for a system.
 */
public final class FeedRate {
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 3;
  private static final Duration TIME = Duration.ofSeconds(5);

  private FeedRate() {}

  /** Runs it: {@code [--data-dir DIR]}; {@code FOLKMOOT_HOME} names the checkout. */
  public static void main(String[] arguments) throws Exception {
    RunningSystem system = RunningSystem.of(arguments);
    prepare(system);
    Map<String, String> token = system.person("ben");
    Map<String, String> cookie = SignedIn.at(system, "ben");
    String small = groupId(system, token, FeedCommunity.SMALL);
    String large = groupId(system, token, FeedCommunity.LARGE);
    String smallPage = "/groups/feed-of-" + FeedCommunity.SMALL;
    String largePage = "/groups/feed-of-" + FeedCommunity.LARGE;
    System.out.println(Numbers.row("page", "a second", "ratio") + "   (medians of rounds)");
    compare(
        system,
        token,
        List.of(
            "/api/me",
            "/api/groups/" + small + "/feed",
            "/api/groups/" + large + "/feed",
            "/actuator/health/liveness"));
    compare(system, cookie, List.of("/groups/new", smallPage, largePage));
    System.out.println(Numbers.machine());
  }

  /** The first path is what the others are measured by. */
  private static void compare(RunningSystem system, Map<String, String> who, List<String> paths)
      throws Exception {
    Map<String, List<Double>> rates = new TreeMap<>();
    for (String path : paths) {
      rate(system, who, path);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        rates.computeIfAbsent(path, p -> new ArrayList<>()).add(rate(system, who, path));
      }
    }
    List<Double> trivial = rates.getOrDefault(paths.getFirst(), List.of());
    for (String path : paths) {
      List<Double> own = rates.getOrDefault(path, List.of());
      System.out.println(
          Numbers.row(shortened(path), Numbers.median(own), Numbers.ratio(own, trivial)));
    }
  }

  private static String shortened(String path) {
    return path.length() > 33 ? path.substring(0, 20) + "..." + path.substring(46) : path;
  }

  private static double rate(RunningSystem system, Map<String, String> who, String path)
      throws Exception {
    return Rate.perSecond(
        CLIENTS,
        TIME,
        number -> {
          Wire pages = new Wire(system.pages());
          return new Rate.Client() {
            @Override
            public void once() throws IOException {
              pages.get(path, who).accepted();
            }

            @Override
            public void close() throws IOException {
              pages.close();
            }
          };
        });
  }

  private static String groupId(RunningSystem system, Map<String, String> who, int posts)
      throws IOException {
    try (Wire pages = new Wire(system.pages())) {
      Wire.Answer found = pages.get("/api/groups?query=feed%20of%20" + posts + "&limit=1", who);
      found.accepted();
      return found.text("groupId");
    }
  }

  private static void prepare(RunningSystem system) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("folkmoot-feed");
    FeedCommunity.write(folder);
    Path home = Path.of(System.getenv().getOrDefault("FOLKMOOT_HOME", "")).toAbsolutePath();
    Process loading =
        new ProcessBuilder(
                home.resolve("infra/import").toString(),
                folder.toString(),
                "--source",
                "feed-rate",
                "--leave-out-of-metrics",
                "--data-dir",
                system.directory().toAbsolutePath().toString())
            .inheritIO()
            .start();
    if (loading.waitFor() != 0) {
      throw new IllegalStateException("the groups to measure could not be imported");
    }
  }
}
