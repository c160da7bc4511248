package app.folkmoot.command.imports;

import app.folkmoot.command.platform.store.EventEngine;
import app.folkmoot.command.platform.store.EventMetaData;
import app.folkmoot.command.platform.store.MemberKeys;
import app.folkmoot.command.platform.store.MemberKeys.KeyId;
import app.folkmoot.command.platform.store.PersonalTexts;
import app.folkmoot.command.platform.store.Receipt;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends drafts in transactions of 500, leaving out those that are there already, and numbers each
 * after what its aggregate holds: an import may go on where it stopped, and beside live commands.
 */
final class Appender {
  private static final int BATCH = 500;
  private static final int ATTEMPTS = 3;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final EventEngine engine;
  private final EventCodec codec;
  private final PersonalTexts texts;
  private final MemberKeys keys;
  private final boolean outsideMetrics;
  private final List<Draft> waiting = new ArrayList<>(BATCH);
  private final Set<KeyId> prepared = new HashSet<>();
  private final Map<Integer, Long> lastPositions = new HashMap<>();
  private long appended;
  private long alreadyThere;

  Appender(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      EventEngine engine,
      EventCodec codec,
      PersonalTexts texts,
      MemberKeys keys,
      boolean outsideMetrics) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.engine = engine;
    this.codec = codec;
    this.texts = texts;
    this.keys = keys;
    this.outsideMetrics = outsideMetrics;
  }

  void add(Draft draft) {
    waiting.add(draft);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  /** Appends what still waits. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Draft> batch = List.copyOf(waiting);
    waiting.clear();
    prepareKeys(batch);
    List<Receipt.Stored> stored = store(batch);
    for (Receipt.Stored one : stored) {
      lastPositions.merge(one.token().partition(), one.token().position(), Math::max);
    }
    appended += stored.size();
    alreadyThere += batch.size() - stored.size();
  }

  /**
   * A batch may be sent again, as what is there is left out: on a very busy machine PostgreSQL may
   * cut a transaction off as idle.
   */
  private List<Receipt.Stored> store(List<Draft> batch) {
    for (int attempt = 1; ; attempt++) {
      Receipt.open();
      try {
        transaction.executeWithoutResult(status -> append(batch));
      } catch (RuntimeException e) {
        Receipt.close();
        if (attempt == ATTEMPTS) {
          throw e;
        }
        continue;
      }
      return Receipt.close();
    }
  }

  long appended() {
    return appended;
  }

  long alreadyThere() {
    return alreadyThere;
  }

  /** The last position appended on each partition: what readers must reach. */
  Map<Integer, Long> lastPositions() {
    return Map.copyOf(lastPositions);
  }

  private void append(List<Draft> batch) {
    Set<UUID> there = present(batch);
    List<Draft> fresh = new ArrayList<>();
    for (Draft draft : batch) {
      if (there.add(draft.eventId())) {
        fresh.add(draft);
      }
    }
    Map<UUID, Long> sequences = sequences(fresh);
    List<DomainEventMessage<?>> messages = new ArrayList<>(fresh.size());
    for (Draft draft : fresh) {
      long sequence = sequences.merge(draft.aggregateId(), 0L, (last, zero) -> last + 1);
      messages.add(
          new GenericDomainEventMessage<>(
              draft.aggregateType(),
              draft.aggregateId().toString(),
              sequence,
              draft.event(),
              EventMetaData.imported(draft.occurredAt(), draft.actorId(), outsideMetrics),
              draft.eventId().toString(),
              GenericDomainEventMessage.clock.instant()));
    }
    engine.appendEvents(messages);
  }

  private Set<UUID> present(List<Draft> batch) {
    String[] ids = batch.stream().map(draft -> draft.eventId().toString()).toArray(String[]::new);
    Set<UUID> there = new HashSet<>();
    jdbc.query(
        "select eventidentifier from domainevententry where eventidentifier = any (?)",
        row -> {
          there.add(UUID.fromString(row.getString(1)));
        },
        (Object) ids);
    return there;
  }

  private Map<UUID, Long> sequences(List<Draft> fresh) {
    Set<String> ids = new LinkedHashSet<>();
    fresh.forEach(draft -> ids.add(draft.aggregateId().toString()));
    Map<UUID, Long> last = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.query(
          """
          select aggregateidentifier, max(sequencenumber) from domainevententry
          where aggregateidentifier = any (?) group by aggregateidentifier
          """,
          row -> {
            last.put(UUID.fromString(row.getString(1)), row.getLong(2));
          },
          (Object) ids.toArray(String[]::new));
    }
    return last;
  }

  private void prepareKeys(List<Draft> batch) {
    Set<KeyId> needed = new LinkedHashSet<>();
    for (Draft draft : batch) {
      String type = EventCatalog.of(draft.event().getClass()).name();
      needed.addAll(texts.keysOf(type, codec.content(draft.event())));
    }
    needed.removeAll(prepared);
    if (!needed.isEmpty()) {
      keys.prepare(needed);
      prepared.addAll(needed);
    }
  }
}
