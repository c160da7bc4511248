package app.folkmoot.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.folkmoot.command.RunningCommandService;
import app.folkmoot.command.platform.store.EventEngine;
import app.folkmoot.command.platform.store.EventMetaData;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Positions are handed out before they commit: what the relay does about it, on the real store. */
class RelayIT {
  private RunningCommandService service;

  @BeforeEach
  void start() {
    service = new RunningCommandService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void waitsForAWriterThatStoppedInsideItsTransactionAndLosesNothing() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> slow =
          thread.submit(
              () ->
                  transaction()
                      .executeWithoutResult(
                          status -> {
                            append(1, Instant.now());
                            written.countDown();
                            hold(goOn);
                          }));
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
      transaction().executeWithoutResult(status -> append(2, Instant.now()));

      Thread.sleep(500);
      assertThat(days()).as("nothing overtakes the open transaction").isEmpty();
      goOn.countDown();
      slow.get(10, TimeUnit.SECONDS);

      await().atMost(Duration.ofSeconds(10)).until(() -> days().size() == 2);
      assertThat(days()).containsExactly(1, 2);
    }
  }

  @Test
  void waitsForAWriterWhoBeganAfterTheOneThatOvertakesIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> overtaking =
          threads.submit(
              () ->
                  transaction()
                      .executeWithoutResult(
                          status -> {
                            service
                                .bean(JdbcTemplate.class)
                                .queryForObject("select pg_current_xact_id()::text", String.class);
                            begun.countDown();
                            hold(written);
                            append(2, Instant.now());
                          }));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      Future<?> slow =
          threads.submit(
              () ->
                  transaction()
                      .executeWithoutResult(
                          status -> {
                            append(1, Instant.now());
                            written.countDown();
                            hold(goOn);
                          }));
      overtaking.get(10, TimeUnit.SECONDS);

      Thread.sleep(500);
      assertThat(days()).as("nothing overtakes the open transaction").isEmpty();
      goOn.countDown();
      slow.get(10, TimeUnit.SECONDS);
      await().atMost(Duration.ofSeconds(10)).until(() -> days().size() == 2);
      assertThat(days()).containsExactly(1, 2);
    }
  }

  @Test
  void goesOnOverTheGapOfATransactionThatWasCutOff() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> stopped =
          thread.submit(
              () ->
                  transaction()
                      .executeWithoutResult(
                          status -> {
                            append(1, Instant.now());
                            written.countDown();
                            hold(new CountDownLatch(1));
                          }));
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
      transaction().executeWithoutResult(status -> append(2, Instant.now()));

      await().atMost(Duration.ofSeconds(20)).until(() -> days().equals(List.of(2)));
      assertThat(stopped).failsWithin(Duration.ofSeconds(20));
    }
  }

  @Test
  void deliversEveryOneOfManyWritersOldAndNewInOrder() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Callable<List<Integer>>> writers = new ArrayList<>();
    for (int w = 0; w < 8; w++) {
      int writer = w;
      long own = random.nextLong();
      writers.add(() -> write(writer, new Random(own)));
    }
    TreeSet<Integer> committed = new TreeSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<Integer>> one : threads.invokeAll(writers)) {
        committed.addAll(one.get());
      }
    }
    await()
        .alias("seed " + seed)
        .atMost(Duration.ofSeconds(20))
        .until(() -> days().size() == committed.size());
    assertThat(new TreeSet<>(days())).as("seed " + seed).isEqualTo(committed);
    assertThat(service.history())
        .extracting((JsonNode e) -> e.path("position").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  /** Some transactions, old-dated or new, some rolled back; answers the days that committed. */
  private List<Integer> write(int writer, Random random) {
    List<Integer> committed = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int day = 100 + writer * 60 + i;
      boolean fails = random.nextInt(5) == 0;
      Instant at = random.nextBoolean() ? Instant.parse("2019-01-01T00:00:00Z") : Instant.now();
      int pause = random.nextInt(4);
      transaction()
          .executeWithoutResult(
              status -> {
                append(day, at);
                pause(pause);
                if (fails) {
                  status.setRollbackOnly();
                }
              });
      if (!fails) {
        committed.add(day);
      }
    }
    return committed;
  }

  private void append(int day, Instant occurredAt) {
    UUID member = new UUID(0x70007L, 0x8000L);
    service
        .bean(EventEngine.class)
        .appendEvents(
            List.of(
                new GenericDomainEventMessage<>(
                    "Visit",
                    UUID.randomUUID().toString(),
                    0,
                    new MemberVisited(member, LocalDate.ofEpochDay(day)),
                    EventMetaData.imported(occurredAt, member, false))));
  }

  private List<Integer> days() {
    List<Integer> days = new ArrayList<>();
    for (JsonNode event : service.history()) {
      if (event.path("type").asString().equals("member.visited")) {
        String date = event.path("data").path("localDate").asString();
        days.add((int) LocalDate.parse(date).toEpochDay());
      }
    }
    return days;
  }

  private TransactionTemplate transaction() {
    return service.bean(TransactionTemplate.class);
  }

  private void hold(CountDownLatch latch) {
    try {
      assertThat(latch.await(15, TimeUnit.SECONDS)).as("cut off before").isTrue();
      service.bean(JdbcTemplate.class).queryForObject("select 1", Integer.class);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
