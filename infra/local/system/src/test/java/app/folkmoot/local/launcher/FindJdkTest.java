package app.folkmoot.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that finds a JDK, given directories that look like JDKs. */
class FindJdkTest {

  @TempDir private Path directory;

  @Test
  void passesOverAnOlderJdkThatTheEnvironmentNames() throws Exception {
    Path old = jdk("old", "17.0.9");
    Path good = jdk("home/.sdkman/candidates/java/24", "24");
    assertThat(
            find(old.toString(), "jdk_places() { printf '%s\\n' \"$JAVA_HOME\" '" + good + "'; }"))
        .isEqualTo(good.toString());
  }

  @Test
  void keepsTheOneTheEnvironmentNamesIfItIsNewEnough() throws Exception {
    Path chosen = jdk("chosen", "21.0.1");
    Path newer = jdk("newer", "25");
    assertThat(
            find(
                chosen.toString(),
                "jdk_places() { printf '%s\\n' \"$JAVA_HOME\" '" + newer + "'; }"))
        .isEqualTo(chosen.toString());
  }

  @Test
  void looksIntoSdkman() throws Exception {
    Path good = jdk("home/.sdkman/candidates/java/99", "99");
    assertThat(find("/nowhere", "")).isEqualTo(good.toString());
  }

  @Test
  void saysWhatToInstallWhenThereIsNone() throws Exception {
    Path old = jdk("old", "17.0.9");
    assertThat(find(old.toString(), "jdk_places() { printf '%s\\n' \"$JAVA_HOME\"; }"))
        .contains("needs a JDK 21 or newer")
        .contains("JAVA_HOME");
  }

  private Path jdk(String name, String version) throws Exception {
    Path home = directory.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
      file.toFile().setExecutable(true);
    }
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private String find(String javaHome, String instead) throws Exception {
    Path script = checkout().resolve("infra/local/find-jdk");
    var builder =
        new ProcessBuilder(
            "bash",
            "-c",
            ". '" + script + "'; " + instead + "\nfind_jdk 2>&1 && printf '%s' \"$JAVA_HOME\"");
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", javaHome);
    environment.put("HOME", directory.resolve("home").toString());
    environment.remove("SDKMAN_DIR");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.strip();
  }

  private static Path checkout() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("mvnw"))) {
      directory = Objects.requireNonNull(directory.getParent(), "not in a checkout");
    }
    return directory;
  }
}
