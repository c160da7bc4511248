package app.folkmoot.local.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asked for.
 *
 * @param zone the community's time zone, or null if none was named
 * @param heaps other heap sizes than the usual ones, such as {@code 4g} for the MongoDB-wire server
 */
record Options(
    Action action,
    Path dataDirectory,
    int port,
    boolean empty,
    @Nullable ZoneId zone,
    Map<PartName, String> heaps) {

  static final int DEFAULT_PORT = 8080;

  /** What to do. */
  enum Action {
    RUN,
    STATUS,
    STOP,
    HELP
  }

  static final String HELP_TEXT =
      """
      infra/run [options]      starts Folkmoot on this machine and stays in the foreground; Ctrl-C stops it

        --data-dir DIR         where everything is kept (default: data in the checkout)
        --port N               base port: pages N, commands N+1, insights N+2, identity N+3, PostgreSQL N+4,
                               Kafka N+5 and N+6, MongoDB-wire server N+7 (default: 8080)
        --empty                no demo community
        --zone ZONE            the community's time zone, such as Europe/Vienna; set once, by the first start
                               (default: UTC)
        --heap PART=SIZE       another heap than the usual one, such as mongo=4g for a large import
        --status               a line per part: name, process id, port, state
        --stop                 stops what runs, or was left, in the data directory
        --help                 this text
      """;

  static Options parse(List<String> arguments, Path home) {
    Action action = Action.RUN;
    Path data = home.resolve("data");
    int port = DEFAULT_PORT;
    boolean empty = false;
    ZoneId zone = null;
    Map<PartName, String> heaps = new EnumMap<>(PartName.class);
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--help", "-h" -> action = Action.HELP;
        case "--status" -> action = Action.STATUS;
        case "--stop" -> action = Action.STOP;
        case "--empty" -> empty = true;
        case "--data-dir" -> data = Path.of(value(option, rest)).toAbsolutePath().normalize();
        case "--port" -> port = port(value(option, rest));
        case "--zone" -> zone = zone(value(option, rest));
        case "--heap" -> addHeap(heaps, value(option, rest));
        default ->
            throw new CannotGoOn("Unknown option " + option + "; infra/run --help lists them");
      }
    }
    return new Options(action, data, port, empty, zone, Map.copyOf(heaps));
  }

  static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new CannotGoOn(option + " needs a value; infra/run --help says which");
    }
    return rest.next();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1024 && port <= 65_528) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new CannotGoOn("--port needs a number from 1024 to 65528, not " + text, notANumber);
    }
    throw new CannotGoOn("--port needs a number from 1024 to 65528, not " + text);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new CannotGoOn(
          "--zone needs a time zone such as Europe/Vienna or UTC, not " + text, unknown);
    }
  }

  private static void addHeap(Map<PartName, String> heaps, String text) {
    String[] halves = text.split("=", 2);
    if (halves.length == 2 && halves[1].toLowerCase(Locale.ROOT).matches("[1-9][0-9]*[mg]")) {
      for (PartName part : PartName.values()) {
        if (part.label().equals(halves[0]) && part != PartName.POSTGRESQL) {
          heaps.put(part, halves[1]);
          return;
        }
      }
    }
    throw new CannotGoOn("--heap needs a part and a size, such as mongo=4g, not " + text);
  }
}
