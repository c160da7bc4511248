package app.folkmoot.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.local.servers.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

  @Test
  void namesThePortThatIsInUseAndWhoWantedIt() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int base = taken.getLocalPort() - 3;
      assertThatThrownBy(() -> Preconditions.requireFreePorts(base))
          .isInstanceOf(CannotGoOn.class)
          .hasMessageContaining("in use by another program")
          .hasMessageContaining("--port");
    }
    assertThat(Probe.isFree(FreePort.find())).isTrue();
  }

  @Test
  void saysHowMuchDiskIsMissing(@TempDir Path directory) {
    Preconditions.requireSpace(directory.resolve("not/yet/there"), 1);
    assertThatThrownBy(
            () -> Preconditions.requireSpace(directory.resolve("not/yet/there"), Long.MAX_VALUE))
        .isInstanceOf(CannotGoOn.class)
        .hasMessageContaining("Too little disk")
        .hasMessageContaining("--data-dir");
  }

  @Test
  void keepsADataDirectoryToOneLauncher(@TempDir Path directory) {
    var data = new DataDirectory(directory);
    try (DirectoryLock lock = DirectoryLock.take(data)) {
      assertThat(lock).isNotNull();
      assertThat(DirectoryLock.isHeld(data)).isTrue();
    }
    assertThat(DirectoryLock.isHeld(data)).isFalse();
  }

  @Test
  void keepsTheTimeZoneOfTheFirstStart(@TempDir Path directory) {
    var data = new DataDirectory(directory);
    SystemFile.settle(data, 8080, ZoneId.of("Europe/Vienna")).write(data);
    assertThat(SystemFile.settle(data, 9080, null))
        .isEqualTo(new SystemFile(9080, ZoneId.of("Europe/Vienna")));
    assertThatThrownBy(() -> SystemFile.settle(data, 8080, ZoneId.of("UTC")))
        .isInstanceOf(CannotGoOn.class)
        .hasMessageContaining("Europe/Vienna");
  }

  @Test
  void makesSecretsOnceForTheirOwnerAlone(@TempDir Path directory) throws Exception {
    var data = new DataDirectory(directory);
    data.create();
    String secret = new Secrets(data).value("operator");
    assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(new Secrets(data).value("operator"));
    assertThat(java.nio.file.Files.getPosixFilePermissions(data.secret("operator"))).hasSize(2);
  }
}
