package app.folkmoot.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.EventCodec;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Nothing may overtake a record that Kafka did not take. */
class RelayOrderTest {
  private final List<String> calls = new ArrayList<>();

  @Test
  void sendsNothingBehindARecordThatFailedAtOnce() {
    TimeoutException failure = new TimeoutException("no metadata");
    Producer<byte[], byte[]> producer =
        producer(
            callback -> {
              callback.onCompletion(null, failure);
              return CompletableFuture.failedFuture(failure);
            });
    assertThatThrownBy(() -> relay().publish(producer, List.of(visit(1), visit(2))))
        .isInstanceOf(ExecutionException.class)
        .hasCause(failure);
    assertThat(calls).containsExactly("send", "close PT0S");
  }

  @Test
  void closesTheProducerWhereARecordFailsLater() {
    List<Callback> waiting = new ArrayList<>();
    Producer<byte[], byte[]> producer =
        producer(
            callback -> {
              waiting.add(callback);
              if (waiting.size() == 2) {
                waiting.getFirst().onCompletion(null, new TimeoutException("expired"));
                throw new IllegalStateException("closed");
              }
              return new CompletableFuture<>();
            });
    assertThatThrownBy(() -> relay().publish(producer, List.of(visit(1), visit(2), visit(3))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(calls).containsExactly("send", "send", "close PT0S");
  }

  private interface Sending {
    Object send(Callback callback);
  }

  @SuppressWarnings("unchecked")
  private Producer<byte[], byte[]> producer(Sending sending) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("send")) {
                calls.add("send");
                return sending.send((Callback) arguments[1]);
              }
              calls.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
              return null;
            });
  }

  private static Relay relay() {
    return new Relay(
        () -> {
          throw new SQLException("not needed here");
        },
        Mockito.mock(StoredEvents.class),
        new EventCodec(),
        () -> {
          throw new IllegalStateException("not needed here");
        });
  }

  private static RecordedEvent visit(long position) {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    UUID member = new UUID(7, 1);
    return new RecordedEvent(
        new EventMeta(
            new UUID(7, position),
            "member.visited",
            1,
            new UUID(8, position),
            0,
            position,
            now,
            now,
            member,
            false,
            false),
        new MemberVisited(member, LocalDate.of(2026, 11, 21)));
  }
}
