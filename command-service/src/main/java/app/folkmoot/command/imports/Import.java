package app.folkmoot.command.imports;

import app.folkmoot.command.StoreWiring;
import app.folkmoot.command.platform.Settings;
import app.folkmoot.command.platform.store.EventEngine;
import app.folkmoot.command.platform.store.JdbcClaims;
import app.folkmoot.command.platform.store.MemberKeys;
import app.folkmoot.command.platform.store.PersonalTexts;
import app.folkmoot.events.EventCodec;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The command line that brings a community in; what {@code infra/import} starts. */
public final class Import {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int SAID_AT_MOST = 100;

  private Import() {}

  /** The part of the service that an import needs: the store alone, no web server and no relay. */
  @EnableAutoConfiguration
  @EnableConfigurationProperties(Settings.class)
  @org.springframework.context.annotation.Import(StoreWiring.class)
  static class Wiring {}

  /**
   * Ends with 0 when all lines came in, 1 when some could not be used, 2 when nothing could be
   * done.
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(options.forSpring())) {
      long bad = run(context, options, out);
      System.exit(bad == 0 ? 0 : 1);
    } catch (IOException | RuntimeException e) {
      System.err.println("The import stopped: " + e.getMessage());
      System.err.println("What came in so far stays; run the same command again to go on.");
      System.exit(2);
    } catch (InterruptedException e) {
      System.exit(2);
    }
  }

  static long run(ConfigurableApplicationContext context, Options options, PrintStream out)
      throws IOException, InterruptedException {
    Settings settings = context.getBean(Settings.class);
    PersonalTexts texts = context.getBean(PersonalTexts.class);
    Appender appender =
        new Appender(
            context.getBean(JdbcTemplate.class),
            context.getBean(TransactionTemplate.class),
            context.getBean(EventEngine.class),
            context.getBean(EventCodec.class),
            texts,
            context.getBean(MemberKeys.class),
            options.leaveOutOfMetrics());
    AtomicLong bad = new AtomicLong();
    JsonLines.Problems problems =
        (file, line, message) -> {
          if (bad.incrementAndGet() <= SAID_AT_MOST) {
            out.println("  " + file + ":" + line + ": " + message);
          }
        };
    out.println("Importing " + options.folder() + " as source " + options.source());
    String issuer = settings.identity().issuer();
    JdbcClaims claims = context.getBean(JdbcClaims.class);
    Intake intake =
        new Intake(new SourceIds(options.source()), context.getBean(Validator.class), appender);
    ImportedMembers members = new ImportedMembers(intake, issuer, claims);
    ImportedGroups groups =
        new ImportedGroups(
            intake, members, issuer, options.owner(), claims, context.getBean(Clock.class));
    new CommunityImport(
            options.folder(), intake, appender, members, groups, problems, new Progress(out))
        .run();
    if (bad.get() > SAID_AT_MOST) {
      out.println("  ... and " + (bad.get() - SAID_AT_MOST) + " more lines that cannot be used");
    }
    out.printf(
        "%,d events came in, %,d were there already, %,d lines could not be used.%n",
        appender.appended(), appender.alreadyThere(), bad.get());
    await(settings, appender.lastPositions(), out);
    return bad.get();
  }

  private static void await(Settings settings, Map<Integer, Long> positions, PrintStream out)
      throws IOException, InterruptedException {
    Map<String, String> followers = settings.followers();
    Path credential = settings.internal().credentials().get("operator");
    if (followers == null || credential == null || positions.isEmpty()) {
      return;
    }
    Followers all = new Followers(credential, out);
    for (Map.Entry<String, String> follower : followers.entrySet()) {
      all.await(follower.getKey(), follower.getValue(), positions, PATIENCE);
    }
  }

  /**
   * What the command line says.
   *
   * @param source name of the community it comes from; the folder's name if none is given
   * @param owner sign-in name of the admin who owns groups that name no owner
   */
  record Options(
      Path folder, String source, String owner, boolean leaveOutOfMetrics, String[] forSpring) {
    private static final String USAGE =
        """
        Usage: import DIR [--source NAME] [--owner SIGN-IN] [--leave-out-of-metrics]
          DIR                     folder with members.jsonl, groups.jsonl, posts.jsonl, ... (or .gz)
          --source NAME           name of the community it comes from (default: DIR's name)
          --owner SIGN-IN         admin who owns the groups that name no owner (default: ada)
          --leave-out-of-metrics  keep its events out of every metric\
        """;

    static Options of(String[] arguments) {
      Path folder = null;
      String source = null;
      String owner = "ada";
      boolean leaveOut = false;
      List<String> spring = new ArrayList<>(List.of("--logging.level.root=warn"));
      for (int i = 0; i < arguments.length; i++) {
        String argument = arguments[i];
        if (argument.startsWith("--spring.") || argument.startsWith("--folkmoot.")) {
          spring.add(argument);
        } else if (argument.equals("--leave-out-of-metrics")) {
          leaveOut = true;
        } else if (argument.equals("--source") && i + 1 < arguments.length) {
          source = arguments[++i];
        } else if (argument.equals("--owner") && i + 1 < arguments.length) {
          owner = arguments[++i];
        } else if (!argument.startsWith("-") && folder == null) {
          folder = Path.of(argument);
        } else {
          throw new IllegalArgumentException("Not understood: " + argument + "\n" + USAGE);
        }
      }
      if (folder == null) {
        throw new IllegalArgumentException(USAGE);
      }
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException("There is no folder " + folder);
      }
      if (JsonLines.find(folder, "members").isEmpty()) {
        throw new IllegalArgumentException(
            folder + " holds no members.jsonl or members.jsonl.gz; is it the right folder?");
      }
      Path name = Objects.requireNonNull(folder.toAbsolutePath().normalize().getFileName());
      return new Options(
          folder,
          source == null ? name.toString() : source,
          owner,
          leaveOut,
          spring.toArray(String[]::new));
    }
  }
}
