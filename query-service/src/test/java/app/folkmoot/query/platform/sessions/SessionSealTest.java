package app.folkmoot.query.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionSealTest {
  private static final byte[] SECRET = "a token".getBytes(StandardCharsets.UTF_8);

  private final SessionSeal seal = new SessionSeal(new byte[32]);

  @Test
  void opensWhatItSealed() {
    assertThat(seal.open("one", seal.seal("one", SECRET))).contains(SECRET);
  }

  @Test
  void neverSealsTheSameWayTwice() {
    assertThat(seal.seal("one", SECRET)).isNotEqualTo(seal.seal("one", SECRET));
  }

  @Test
  void opensNothingThatWasMovedChangedOrSealedWithAnotherKey() {
    byte[] sealed = seal.seal("one", SECRET);
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;

    assertThat(seal.open("two", sealed)).isEmpty();
    assertThat(new SessionSeal(otherKey).open("one", sealed)).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(seal.open("one", sealed)).isEmpty();
    assertThat(seal.open("one", new byte[3])).isEmpty();
  }

  @Test
  void saysHowToMakeAKeyWhereThereIsNone(@TempDir Path directory) throws Exception {
    Path malformed = Files.writeString(directory.resolve("key"), "not a key");

    assertThatThrownBy(() -> SessionSeal.fromFile(null)).hasMessageContaining("openssl rand");
    assertThatThrownBy(() -> SessionSeal.fromFile(directory.resolve("none")))
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> SessionSeal.fromFile(malformed)).hasMessageContaining("hexadecimal");
  }

  @Test
  void readsAKeyFromAFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("key"), "00".repeat(32) + "\n");

    assertThat(SessionSeal.fromFile(file).open("one", seal.seal("one", SECRET))).contains(SECRET);
  }
}
