package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.store.AnswerRows;
import app.folkmoot.command.platform.store.AnswerRows.Answer;
import app.folkmoot.command.platform.store.MemberKeys;
import app.folkmoot.command.platform.store.Receipt;
import app.folkmoot.command.platform.store.Receipt.Stored;
import app.folkmoot.events.ConsistencyToken;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides one command in one database transaction: idempotency key, aggregates, events, the rows
 * beside them and the answer are all kept, or nothing is.
 */
public final class Decisions {
  /** How often a command without {@code sequence} is tried against an aggregate that moves on. */
  private static final int ATTEMPTS = 5;

  private final TransactionTemplate transaction;
  private final AxonWiring axon;
  private final AnswerRows answers;
  private final MemberKeys keys;
  private final Clock clock;
  private final Runnable committed;

  /**
   * @param committed told after a transaction that stored events
   */
  public Decisions(
      TransactionTemplate transaction,
      AxonWiring axon,
      AnswerRows answers,
      MemberKeys keys,
      Clock clock,
      Runnable committed) {
    this.transaction = transaction;
    this.axon = axon;
    this.answers = answers;
    this.keys = keys;
    this.clock = clock;
    this.committed = committed;
  }

  /** A client's key for a command, and everything the command says. */
  public record Idempotency(String key, String body) {}

  /**
   * Decides a command.
   *
   * @throws app.folkmoot.command.platform.Refused if the community refuses it
   * @throws ConcurrencyException if its aggregate kept moving on
   * @throws AnswerRows.OtherBodyException if the key came with another body before
   */
  public Answer decide(Command command, Actor actor, @Nullable Idempotency idempotency) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(command, actor, idempotency);
      } catch (ConcurrencyException movedOn) {
        if (attempt == ATTEMPTS || command.sequence() != null) {
          throw movedOn;
        }
      }
    }
  }

  private Answer once(Command command, Actor actor, @Nullable Idempotency idempotency) {
    Receipt.open();
    List<Stored> stored;
    Answer answer;
    try {
      answer = transaction.execute(status -> inTransaction(command, actor, idempotency));
    } finally {
      stored = Receipt.close();
    }
    if (!stored.isEmpty()) {
      committed.run();
    }
    for (Stored event : stored) {
      if (event.event() instanceof MemberKeysDestroyed destroyed) {
        keys.forget(destroyed.memberId());
      }
    }
    return answer;
  }

  private Answer inTransaction(Command command, Actor actor, @Nullable Idempotency idempotency) {
    if (idempotency != null) {
      Optional<Answer> first =
          answers.begin(actor.memberId(), idempotency.key(), idempotency.body());
      if (first.isPresent()) {
        return first.get();
      }
    }
    axon.decide(command, actor, clock.instant());
    Answer answer = answer(command.aggregateId(actor.memberId()), actor, Receipt.soFar());
    if (idempotency != null) {
      answers.complete(actor.memberId(), idempotency.key(), answer);
    }
    return answer;
  }

  /**
   * The aggregate the command went to, or the first it made; a command that changed nothing says 0.
   */
  private static Answer answer(@Nullable UUID target, Actor actor, List<Stored> stored) {
    if (stored.isEmpty()) {
      UUID id = target == null ? actor.memberId() : target;
      return new Answer(id, 0, new ConsistencyToken(0, 0).encode());
    }
    UUID id = target == null ? stored.getFirst().aggregateId() : target;
    long sequence = 0;
    for (Stored event : stored) {
      if (event.aggregateId().equals(id)) {
        sequence = event.sequence();
      }
    }
    return new Answer(id, sequence, stored.getLast().token().encode());
  }
}
