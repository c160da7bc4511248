package app.folkmoot.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.local.system.RunningSystem.Part;
import app.folkmoot.local.system.SmallLoad.Opening;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Kills every part of the running system with {@code kill -9} while people write: it comes back by
 * itself, and within 30 s of its health everything that was acknowledged is in the store once, in
 * the feed once, and in the facts (DESIGN.md, promises I1, I2, I3, I7).
 */
class KillIT {
  private static final int BACK_WITHIN_SECONDS = 120;
  private static final int CAUGHT_UP_WITHIN_SECONDS = 30;

  private static RunningSystem system;
  private static SmallLoad load;
  private static Ledger ledger;
  private static long from;

  @BeforeAll
  static void start() {
    system = RunningSystem.shared();
    from = last(system.history(0));
    load = new SmallLoad(system, "writers-" + ProcessHandle.current().pid());
    ledger = new Ledger(system, system.token("ben"), load.groupId(), from);
  }

  @AfterAll
  static void everythingIsThereOnce() {
    load.close();
    List<Opening> all = load.acknowledged();
    Patience.holdsWithin(CAUGHT_UP_WITHIN_SECONDS, () -> ledger.faults(all).isEmpty());
    assertThat(ledger.faults(all)).isEmpty();
    assertThat(ledger.sizes()).as("nothing but what was acknowledged").containsOnly(all.size());
    say("%d discussions acknowledged, %d sent again", all.size(), load.repeated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command-service",
        "query-service",
        "insights-batch",
        "identity",
        "postgresql",
        "kafka",
        "mongo"
      })
  void losesNothingWhenItIsKilled(String name) {
    Part before = system.part(name);
    assertThat(before.ready()).isTrue();
    long killed = System.nanoTime();
    ProcessHandle.of(Long.parseLong(before.pid())).orElseThrow().destroyForcibly();
    boolean back =
        Patience.holdsWithin(
            BACK_WITHIN_SECONDS,
            () -> {
              Part now = system.part(name);
              return now.ready() && !now.pid().equals(before.pid());
            });
    assertThat(back).as("%s is back", name).isTrue();

    long healthy = System.nanoTime();
    List<Opening> acknowledged = load.acknowledged();
    long position = last(system.history(from));
    Patience.holdsWithin(
        CAUGHT_UP_WITHIN_SECONDS,
        () ->
            ledger.faults(acknowledged).isEmpty()
                && system.positionOfFacts() >= position
                && load.acknowledged().size() > acknowledged.size());
    say(
        "%s: back after %.1f s, everything there %.1f s later",
        name, (healthy - killed) / 1e9, (System.nanoTime() - healthy) / 1e9);
    assertThat(ledger.faults(acknowledged)).isEmpty();
    assertThat(system.positionOfFacts()).isGreaterThanOrEqualTo(position);
    assertThat(load.acknowledged().size()).as("writing goes on").isGreaterThan(acknowledged.size());
    assertThat(system.read(system.token("amara"), "/api/me", "").status()).isEqualTo(200);
  }

  private static long last(List<JsonNode> history) {
    return history.isEmpty() ? 0 : history.getLast().path("position").asLong();
  }

  private static void say(String format, Object... arguments) {
    System.out.println("KillIT: " + String.format(Locale.ROOT, format, arguments));
  }
}
