package app.folkmoot.command.testing;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Claims;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.FurtherCommands;
import app.folkmoot.command.platform.Refusal;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.events.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/**
 * Sends one command to one aggregate with a past, in a {@link World} that knows that past, and says
 * what came of it. Further commands are noted, not decided.
 */
public final class CommandFixture<A> {
  /** When every command is decided. */
  public static final Instant NOW = Instant.parse("2026-11-21T11:30:00Z");

  private final World world = new World();
  private final List<Command> further = new ArrayList<>();
  private final List<DomainEvent> past = new ArrayList<>();
  private final AggregateTestFixture<A> fixture;
  private final List<Class<? extends A>> types;
  private @Nullable Refusal refusalOfFurther;

  @SafeVarargs
  public CommandFixture(Class<A> type, Class<? extends A>... subtypes) {
    fixture = new AggregateTestFixture<>(type);
    types = subtypes.length == 0 ? List.of(type) : List.of(subtypes);
    if (subtypes.length > 0) {
      fixture.withSubtypes(subtypes);
    }
    fixture.registerInjectableResource(world);
    fixture.registerInjectableResource((FurtherCommands) this::noteFurther);
    fixture.registerParameterResolverFactory(
        (executable, parameters, index) -> given(parameters[index].getType()));
    fixture.registerCommandTargetResolver(CommandFixture::target);
  }

  /** Things that happened to other aggregates. */
  public CommandFixture<A> with(DomainEvent... events) {
    List.of(events).forEach(world::happened);
    return this;
  }

  /** What happened to the aggregate itself. */
  public CommandFixture<A> given(DomainEvent... events) {
    past.addAll(List.of(events));
    return with(events);
  }

  /** Lets somebody else have a group's slug already. */
  public CommandFixture<A> claimed(String slug) {
    world.take(Claims.Kind.GROUP_SLUG, slug, new UUID(0, 0));
    return this;
  }

  /** Lets every further command be refused. */
  public CommandFixture<A> refusingFurther(Refusal refusal) {
    refusalOfFurther = refusal;
    return this;
  }

  public Outcome when(UUID actorId, Command command) {
    return when(new Actor(actorId, Set.of(Actor.Role.MEMBER)), command);
  }

  public Outcome when(Actor actor, Command command) {
    return new Outcome(fixture.given(stored()).when(command, Map.of("actor", actor)));
  }

  /** The past as a store would give it back: with the name of the type its first event makes. */
  private List<DomainEventMessage<DomainEvent>> stored() {
    List<DomainEventMessage<DomainEvent>> stored = new ArrayList<>();
    for (DomainEvent event : past) {
      stored.add(
          new GenericDomainEventMessage<>(
              typeMadeBy(past.getFirst()).getSimpleName(), null, stored.size(), event));
    }
    return stored;
  }

  private Class<? extends A> typeMadeBy(DomainEvent first) {
    return types.stream()
        .filter(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(
                        method ->
                            method.isAnnotationPresent(EventSourcingHandler.class)
                                && method.getParameterTypes()[0].isInstance(first)))
        .findFirst()
        .orElseThrow();
  }

  private void noteFurther(Command command) {
    if (refusalOfFurther != null) {
      throw new Refused(refusalOfFurther);
    }
    further.add(command);
  }

  private static Actor actor(Message<?> message) {
    return (Actor) Objects.requireNonNull(message.getMetaData().get("actor"));
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Command command = (Command) message.getPayload();
    UUID id = Objects.requireNonNull(command.aggregateId(actor(message).memberId()));
    return new VersionedAggregateIdentifier(id.toString(), command.sequence());
  }

  private static @Nullable ParameterResolver<?> given(Class<?> type) {
    if (type == Actor.class) {
      return new Given<>(CommandFixture::actor);
    }
    return type == Instant.class ? new Given<>(message -> NOW) : null;
  }

  private record Given<T>(Function<Message<?>, T> value) implements ParameterResolver<T> {
    @Override
    public T resolveParameterValue(Message<?> message) {
      return value.apply(message);
    }

    @Override
    public boolean matches(Message<?> message) {
      return message instanceof CommandMessage<?>;
    }
  }

  /** What came of a command. */
  public final class Outcome {
    private final ResultValidator<A> result;

    private Outcome(ResultValidator<A> result) {
      this.result = result;
    }

    /** Exactly these events, in this order. */
    public Outcome stores(DomainEvent... events) {
      result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
      return this;
    }

    /** Nobody has this value any longer. */
    public void frees(Claims.Kind kind, String value) {
      Assertions.assertThat(world.isFree(kind, value)).isTrue();
    }

    /** No event, and this refusal. */
    public void refused(Refusal refusal) {
      result.expectException(Refused.class).expectExceptionMessage(refusal.code()).expectNoEvents();
    }

    /** Exactly these further commands. */
    public void decidesFurther(Command... commands) {
      Assertions.assertThat(further).containsExactly(commands);
    }
  }
}
