package app.folkmoot.insights.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a community of a size into a directory that is gone afterwards, for benchmarks. */
public final class GeneratorRun {

  private GeneratorRun() {}

  /** Two months at about ten posts a member, replies included; returns what was written. */
  public static String lines(int members) throws IOException {
    CommunityPlan study = CommunityPlan.study(1, members, Gaps.none());
    CommunityPlan plan =
        study
            .withSize(
                new CommunityPlan.Size(
                    members, Math.max(1, members / 1000), study.size().start(), study.size().end()))
            .withPace(new CommunityPlan.Pace(2.25, 0.1, 0.2, 0.5, 0.5));
    Path directory = Files.createTempDirectory("generated");
    long[] posts = new long[1];
    Roster roster = Roster.draw(plan);
    try (JsonLines lines = JsonLines.open(plan, roster, directory, false)) {
      Simulation.run(
          plan,
          roster,
          act -> {
            posts[0] +=
                act instanceof Act.PostPublished || act instanceof Act.ReplyPublished ? 1 : 0;
            lines.accept(act);
          });
    }
    long bytes = 0;
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
        Files.delete(file);
      }
    }
    Files.delete(directory);
    return posts[0] + " posts, " + (bytes >> 20) + " MB";
  }
}
