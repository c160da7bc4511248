package app.folkmoot.command.imports;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One run over a community's files, in the order in which lines stand on each other: members,
 * groups, memberships, posts, reactions, help, visits.
 */
final class CommunityImport {
  private final Path folder;
  private final Intake intake;
  private final Appender appender;
  private final ImportedMembers members;
  private final ImportedGroups groups;
  private final ImportedPosts posts;
  private final ImportedHelp help;
  private final JsonLines.Problems problems;
  private final Progress progress;

  CommunityImport(
      Path folder,
      Intake intake,
      Appender appender,
      ImportedMembers members,
      ImportedGroups groups,
      JsonLines.Problems problems,
      Progress progress) {
    this.folder = folder;
    this.intake = intake;
    this.appender = appender;
    this.members = members;
    this.groups = groups;
    this.posts = new ImportedPosts(intake, members, groups);
    this.help = new ImportedHelp(intake, members, groups, posts);
    this.problems = problems;
    this.progress = progress;
  }

  void run() throws IOException {
    read("members", members::member);
    look("posts", groups::lookAtPost);
    read("groups", groups::group);
    read("memberships", groups::membership);
    groups.membershipsOfPosters();
    appender.flush();
    read("posts", posts::post);
    read("reactions", posts::reaction);
    read("help", help::help);
    read("visits", members::visit);
  }

  private void read(String name, JsonLines.Reader reader) throws IOException {
    var lines = JsonLines.find(folder, name);
    if (lines.isPresent()) {
      progress.begin(name);
      lines
          .get()
          .read(
              line -> {
                intake.drop();
                reader.line(line);
                intake.keep();
                progress.step(appender.appended(), appender.alreadyThere());
              },
              problems);
    }
    appender.flush();
    progress.end(appender.appended(), appender.alreadyThere());
  }

  /** Reads without reporting: bad lines are reported when they are brought in. */
  private void look(String name, JsonLines.Reader reader) throws IOException {
    var lines = JsonLines.find(folder, name);
    if (lines.isPresent()) {
      lines.get().read(reader, (file, line, message) -> {});
    }
  }
}
