package app.folkmoot.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.command.RunningCommandService;
import app.folkmoot.command.RunningCommandService.Answer;
import app.folkmoot.local.servers.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Personal texts are nowhere in the bytes of PostgreSQL, and would be found there if unsealed. */
class CanaryIT {

  @Test
  void isNowhereInTheBytesOfTheDatabase() throws Exception {
    assertThat(filesHolding(canaryWritten(true))).isEmpty();
  }

  @Test
  void isFoundThereWhenSealingIsSwitchedOff() throws Exception {
    assertThat(filesHolding(canaryWritten(false))).isNotEmpty();
  }

  private static String canaryWritten(boolean sealing) {
    long seed = System.nanoTime();
    String canary =
        new Random(seed)
            .ints(16, 'a', 'z' + 1)
            .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
            .toString();
    try (var service = new RunningCommandService("--folkmoot.keys.sealing=" + sealing)) {
      String group =
          ok(
              service.command(
                  "nora",
                  "create-group",
                  Map.of(
                      "slug", "canary",
                      "name", "Birds",
                      "purpose", "To sing",
                      "kind", "community",
                      "visibility", "public",
                      "joinPolicy", "request")));
      ok(
          service.command(
              "nora", "update-profile", Map.of("displayName", canary, "headline", canary)));
      ok(service.command("ole", "request-membership", Map.of("groupId", group, "message", canary)));
      ok(
          service.command(
              "nora",
              "start-discussion",
              Map.of("groupId", group, "title", canary, "body", "Sings: " + canary)));
      ok(
          service.command(
              "nora",
              "start-discussion",
              Map.of("groupId", group, "title", "t", "body", canary),
              "key-" + canary));
      JdbcTemplate superuser = superuser();
      superuser.execute("checkpoint");
    }
    return canary;
  }

  private static String ok(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.id();
  }

  private static JdbcTemplate superuser() {
    PostgresServer server = PostgresServer.shared();
    return new JdbcTemplate(
        new DriverManagerDataSource(
            server.url("postgres"), "postgres", server.superuserPassword()));
  }

  private static List<Path> filesHolding(String canary) throws IOException {
    Path data = Path.of(superuser().queryForObject("show data_directory", String.class));
    byte[] wanted = canary.getBytes(StandardCharsets.US_ASCII);
    List<Path> holding = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(data)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      if (holds(Files.readAllBytes(file), wanted)) {
        holding.add(data.relativize(file));
      }
    }
    assertThat(files).hasSizeGreaterThan(500);
    return holding;
  }

  private static boolean holds(byte[] bytes, byte[] wanted) {
    outer:
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
