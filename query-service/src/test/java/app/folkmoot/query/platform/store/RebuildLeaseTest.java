package app.folkmoot.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildLeaseTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

  private final TestStore store = new TestStore(List.of());

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isHeldByOneInstance() {
    RebuildLease one = at(Duration.ZERO);
    RebuildLease other = at(RebuildLease.LASTS);
    assertThat(one.take()).isTrue();
    assertThat(one.take()).as("a second rebuild of the same instance").isFalse();
    assertThat(other.take()).isFalse();
    assertThat(other.renew()).isFalse();
    other.release();
    assertThat(one.renew()).isTrue();

    one.release();
    assertThat(other.take()).isTrue();
  }

  @Test
  void lapsesWhenItsHolderDied() {
    RebuildLease dead = at(Duration.ZERO);
    assertThat(dead.take()).isTrue();
    assertThat(at(RebuildLease.LASTS.plusMillis(1)).take()).isTrue();
    assertThat(dead.renew()).as("who comes back late has lost it").isFalse();
  }

  private RebuildLease at(Duration later) {
    return new RebuildLease(store.models.database(), Clock.offset(NOW, later));
  }
}
