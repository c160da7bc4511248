package app.folkmoot.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.events.ConsistencyToken;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.query.platform.store.Positions;
import app.folkmoot.query.platform.store.ProgressWatch;
import app.folkmoot.query.platform.store.ReadSide;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
  private final ReadSide side = new ReadSide();
  private final UUID ann = side.community.member("Ann");
  private final UUID group = side.community.group("garden", ann, Visibility.PUBLIC);

  @AfterEach
  void close() {
    side.close();
  }

  @Test
  void waitsUntilTheTokenIsReached() throws InterruptedException {
    side.catchUp();
    side.community.discussion(group, ann, "Tulips", "When?");
    var event = side.community.events().getLast();
    String token = new ConsistencyToken(event.partition(), event.position()).encode();
    Thread later =
        Thread.ofVirtual()
            .start(
                () -> {
                  pause(Duration.ofMillis(300));
                  side.catchUp();
                });
    long begun = System.nanoTime();
    assertThat(ownInstance().await(token)).isTrue();
    assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(250).toNanos());
    later.join();
  }

  @Test
  void seesWhatAnotherInstanceApplied() {
    side.catchUp();
    var event = side.community.events().getLast();
    String token = new ConsistencyToken(event.partition(), event.position()).encode();
    Consistency other = new Consistency(new ProgressWatch(side.store.models, new Positions()));
    assertThat(other.await(token)).isTrue();
  }

  @Test
  void givesUpAfterTwoSeconds() {
    side.catchUp();
    long begun = System.nanoTime();
    assertThat(ownInstance().await(new ConsistencyToken(3, 1_000_000).encode())).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(4_000));
  }

  @Test
  void doesNotWaitForWhatIsNoToken() {
    side.catchUp();
    assertThat(ownInstance().await("not a token")).isFalse();
  }

  private Consistency ownInstance() {
    return new Consistency(new ProgressWatch(side.store.models, side.store.positions));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
