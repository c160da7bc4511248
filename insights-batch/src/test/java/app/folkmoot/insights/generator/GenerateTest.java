package app.folkmoot.insights.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:34:56Z"), ZoneOffset.UTC);

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void showsItsOptions() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--demo", "--today", "--seed");
  }

  @Test
  void refusesWrongCommandsWithOneLineThatSaysWhatToDo() {
    assertRefused("there is no option --sed", "--sed", "1");
    assertRefused("--out is missing", "--demo");
    assertRefused("--seed needs a value", "--out", to("a"), "--seed");
    assertRefused("--seed must be a whole number, not x", "--out", to("a"), "--seed", "x");
    assertRefused(
        "members must lie between 12 and 1000000, not 11", "--out", to("a"), "--members", "11");
    assertRefused(
        "--today must be a date such as 2026-11-21", "--out", to("a"), "--demo", "--today", "now");
    assertRefused("--zone must be a time zone", "--out", to("a"), "--demo", "--zone", "Mars/Base");
    assertRefused("the waiting factor must be above 0, not 0", "--out", to("a"), "--waiting", "0");
    assertRefused("--only must be lines or events", "--out", to("a"), "--only", "all");
    assertRefused(
        "must end on the day of loading",
        "--out",
        to("a"),
        "--demo",
        "--today",
        "2026-11-21",
        "--until",
        "2026-01-01T00:00:00Z");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refusesADirectoryThatHoldsSomething() throws IOException {
    Files.writeString(directory.resolve("kept.txt"), "mine");
    assertRefused("is not empty", "--out", directory.toString());
  }

  @Test
  void endsADemoLoadedTodayAtTheLastFullHour() throws IOException {
    assertThat(run("--demo", "--today", "2026-11-21", "--out", to("demo"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("2026-04-01T00:00:00Z to 2026-11-21T12:00:00Z");
  }

  @Test
  void endsADemoLoadedOnAnotherDayWhenThatDayBegins() {
    assertThat(run("--demo", "--today", "2027-03-02", "--zone", "Asia/Kolkata", "--out", to("d")))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("2026-06-30T18:30:00Z to 2027-03-01T18:30:00Z");
  }

  @Test
  void writesTheCanonicalEventsOfTheReferenceFiles() throws IOException {
    assertThat(
            run(
                "--members",
                "300",
                "--openings",
                "4",
                "--visits",
                "0.1",
                "--reactions",
                "1",
                "--extra",
                "1",
                "--reporting",
                "9",
                "--only",
                "events",
                "--out",
                to("e")))
        .isZero();
    JsonNode community =
        JsonMapper.shared().readTree(directory.resolve("e/community.json").toFile());
    assertThat(community.get("config").get("focal").asString()).isEqualTo("remote");
    Set<String> types = new HashSet<>();
    String last = "";
    for (JsonNode event : community.get("events")) {
      types.add(event.get("type").asString());
      assertThat(event.get("at").asString()).isGreaterThanOrEqualTo(last);
      last = event.get("at").asString();
    }
    assertThat(types)
        .contains(
            "MemberJoined",
            "SelfIdDeclared",
            "MemberVisited",
            "PostPublished",
            "ReplyPublished",
            "PostRemoved",
            "ReactionAdded",
            "MentorRequested",
            "MentorMatched",
            "ContentReported",
            "ReportResolved");
    assertThat(directory.resolve("e")).isDirectoryContaining("glob:**/community.json");
    assertThat(directory.resolve("e").toFile().list()).hasSize(1);
  }

  @Test
  void generatesTwelveMembersAsWellAsManyGroups() {
    assertThat(run("--members", "12", "--joiners", "3", "--out", to("small"))).isZero();
    assertThat(run("--members", "400", "--groups", "60", "--out", to("many"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("12 members", "60 groups");
  }

  private String to(String name) {
    return directory.resolve(name).toString();
  }

  private void assertRefused(String message, String... arguments) {
    err.reset();
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).hasLineCount(1);
  }

  private int run(String... arguments) {
    return Generate.run(
        List.of(arguments),
        NOON,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
