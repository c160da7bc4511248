package app.folkmoot.insights.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The command line of the generator. Exit codes: 0 written, 1 the files could not be written, 2 the
 * command was wrong.
 */
public final class Generate {

  static final String USAGE =
      """
      Writes a made-up community, always the same for the same options.

        java -cp insights-batch.jar:lib/* app.folkmoot.insights.generator.Generate \\
            --demo --today 2026-11-21 --out DIR
        java -cp insights-batch.jar:lib/* app.folkmoot.insights.generator.Generate \\
            --members 2400 --seed 1 --waiting 2 --out DIR

      --out DIR        where to; made if missing, refused if it holds anything (needed)
      --demo           the demo community: 600 members, 12 groups, six whole months that ended
                       31 days before --today or earlier, and the days since; people working
                       remotely wait three times as long for an answer
      --today DATE     demo: the day of loading (default: today)
      --until INSTANT  demo: where the community ends (default: the last full hour if --today is
                       today, else the first moment of --today); without --demo: its end
      --zone ZONE      demo: whose months (default: UTC)
      --from INSTANT   without --demo: its start (default: 2026-03-01T00:00:00Z, until 2026-05-01)
      --members N      12 to 1000000 (default: 2400; demo 600)
      --groups N       1 to 999 (default: 1; demo 12)
      --seed N         any whole number (default: 1; demo: %d)
      --posts N        about so many opening posts in all, instead of --openings
      --openings X     opening posts and help requests per member and month (default: 0.8)
      --extra X        replies to an answered post after the first (default: 0)
      --reactions X    reactions to an opening post (default: 0)
      --waiting F --homophily H --retention R --mentored M --reporting P
                       what is planted between the cohorts (default: 1 1 1 0.7 1, no gap)
      --opt-in O       share of members who say their cohort (default: 0.6)
      --opt-in-tilt X  how strongly that depends on activity (default: 0)
      --visits X       visits per member and day (default: 0)
      --joiners N      how many of the members join between start and end
      --gzip           compress each file
      --only FORM      lines (the import's JSON Lines) or events (community.json); default both,
                       the demo lines only
      """
          .replace("%d", String.valueOf(CommunityPlan.DEMO_SEED));

  private static final List<String> FLAGS = List.of("--demo", "--gzip", "--help");
  private static final List<String> VALUED =
      List.of(
          "--out",
          "--today",
          "--until",
          "--zone",
          "--from",
          "--members",
          "--groups",
          "--seed",
          "--posts",
          "--openings",
          "--extra",
          "--reactions",
          "--waiting",
          "--homophily",
          "--retention",
          "--mentored",
          "--reporting",
          "--opt-in",
          "--opt-in-tilt",
          "--visits",
          "--joiners",
          "--only");

  private final Map<String, String> options = new HashMap<>();
  private final Clock clock;

  private Generate(List<String> arguments, Clock clock) {
    this.clock = clock;
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.remove();
      if (FLAGS.contains(option)) {
        options.put(option, "yes");
      } else if (VALUED.contains(option)) {
        String value = left.poll();
        if (value == null) {
          throw new IllegalArgumentException(option + " needs a value");
        }
        options.put(option, value);
      } else {
        throw new IllegalArgumentException("there is no option " + option);
      }
    }
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Clock.systemUTC(), System.out, System.err));
  }

  static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
    try {
      Generate command = new Generate(arguments, clock);
      if (command.options.containsKey("--help")) {
        out.print(USAGE);
        return 0;
      }
      command.write(out);
      return 0;
    } catch (IllegalArgumentException e) {
      err.println("Generate: " + e.getMessage() + ". --help shows the options.");
      return 2;
    } catch (IOException e) {
      err.println("Generate: could not write: " + e);
      return 1;
    }
  }

  private void write(PrintStream out) throws IOException {
    Path directory = Path.of(needed("--out"));
    CommunityPlan plan = options.containsKey("--demo") ? demo() : study();
    String only = text("--only", plan.demo() ? "lines" : "both");
    if (!List.of("lines", "events", "both").contains(only)) {
      throw new IllegalArgumentException("--only must be lines or events, not " + only);
    }
    if (Files.exists(directory)) {
      if (!Files.isDirectory(directory)) {
        throw new IllegalArgumentException(directory + " is not a directory");
      }
      try (var entries = Files.list(directory)) {
        if (entries.findAny().isPresent()) {
          throw new IllegalArgumentException(directory + " is not empty; choose another --out");
        }
      }
    }
    boolean gzip = options.containsKey("--gzip");
    Roster roster = Roster.draw(plan);
    Tally tally = new Tally();
    try (JsonLines lines =
            only.equals("events") ? null : JsonLines.open(plan, roster, directory, gzip);
        CanonicalEvents events =
            only.equals("lines") ? null : CanonicalEvents.open(plan, roster, directory, gzip)) {
      Simulation.run(plan, roster, both(tally, both(lines, events)));
    }
    out.printf(
        Locale.ROOT,
        "%s: %d members, %d groups, %d opening posts, %d replies, %d reactions, %d help requests,"
            + " %s to %s%n",
        directory,
        plan.size().members(),
        plan.size().groups(),
        tally.openings,
        tally.replies,
        tally.reactions,
        tally.requests,
        plan.size().start(),
        plan.size().end());
  }

  private CommunityPlan demo() {
    ZoneId zone = zone();
    LocalDate today =
        options.containsKey("--today")
            ? parsed("--today", "a date such as 2026-11-21", LocalDate::parse)
            : LocalDate.now(clock.withZone(zone));
    Instant until =
        options.containsKey("--until")
            ? instant("--until", "")
            : CommunityPlan.untilFor(today, zone, clock.instant());
    int members = whole("--members", 600);
    return CommunityPlan.demo(
        number("--seed", CommunityPlan.DEMO_SEED),
        members,
        whole("--groups", 12),
        today,
        until,
        zone);
  }

  private CommunityPlan study() {
    int members = whole("--members", 2400);
    Gaps gaps =
        new Gaps(
            real("--waiting", 1),
            real("--homophily", 1),
            real("--retention", 1),
            real("--mentored", Gaps.MENTOR_MATCHED),
            real("--reporting", 1));
    CommunityPlan plan = CommunityPlan.study(number("--seed", 1), members, gaps);
    CommunityPlan.Size size =
        new CommunityPlan.Size(
            members,
            whole("--groups", 1),
            instant("--from", "2026-03-01T00:00:00Z"),
            instant("--until", "2026-05-01T00:00:00Z"));
    double openings = real("--openings", plan.pace().openings());
    if (options.containsKey("--posts")) {
      openings = number("--posts", 1) / (members * size.days() / 30.4375);
    }
    return plan.withSize(size)
        .withPace(
            new CommunityPlan.Pace(openings, 0, 0.2, real("--extra", 0), real("--reactions", 0)))
        .withCohorts(
            new CommunityPlan.Cohorts(0.25, real("--opt-in", 0.6), real("--opt-in-tilt", 0)))
        .withStaying(
            new CommunityPlan.Staying(
                whole("--joiners", plan.staying().joiners()),
                plan.staying().silencePerDay(),
                real("--visits", 0)));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(text("--zone", "UTC"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--zone must be a time zone such as Europe/Berlin, not " + options.get("--zone"), e);
    }
  }

  private Instant instant(String option, String otherwise) {
    return options.containsKey(option)
        ? parsed(option, "a moment such as 2026-11-21T14:00:00Z", Instant::parse)
        : Instant.parse(otherwise);
  }

  private double real(String option, double otherwise) {
    return options.containsKey(option)
        ? parsed(option, "a number", Double::parseDouble)
        : otherwise;
  }

  private long number(String option, long otherwise) {
    return options.containsKey(option)
        ? parsed(option, "a whole number", Long::parseLong)
        : otherwise;
  }

  private int whole(String option, int otherwise) {
    return options.containsKey(option)
        ? parsed(option, "a whole number", Integer::parseInt)
        : otherwise;
  }

  private String text(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  private String needed(String option) {
    String value = options.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private <T> T parsed(String option, String wanted, Parser<T> parser) {
    String value = needed(option);
    try {
      return parser.parse(value);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(option + " must be " + wanted + ", not " + value, e);
    }
  }

  private static Consumer<Act> both(@Nullable Consumer<Act> one, @Nullable Consumer<Act> other) {
    if (one == null) {
      return other == null ? act -> {} : other;
    }
    return other == null ? one : one.andThen(other);
  }

  /** What was told, for the closing line. */
  private static final class Tally implements Consumer<Act> {
    private long openings;
    private long replies;
    private long reactions;
    private long requests;

    @Override
    public void accept(Act act) {
      switch (act) {
        case Act.PostPublished it -> openings++;
        case Act.ReplyPublished it -> replies++;
        case Act.ReactionAdded it -> reactions++;
        case Act.HelpRequested it -> requests++;
        default -> {
          // Not counted.
        }
      }
    }
  }
}
