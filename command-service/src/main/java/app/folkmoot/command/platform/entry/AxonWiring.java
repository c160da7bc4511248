package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.FurtherCommands;
import app.folkmoot.command.platform.store.EventMetaData;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's command side put together by hand: a bus in this thread, an event store on the given
 * engine, and what handlers may ask for as parameters.
 *
 * <p>By hand, because Axon's starter is ordered for an older Spring Boot and would quietly fall
 * back to no transactions; and without Axon's located modules, one of which reports usage to its
 * vendor.
 */
public final class AxonWiring {
  private static final String ACTOR = "folkmoot.actor";
  private static final String OCCURRED_AT = "folkmoot.occurredAt";

  private final Configuration configuration;

  /**
   * @param aggregates each aggregate class with its subtypes, if any
   * @param serializer the contract's own form, for events and everything else
   * @param resources what command handlers may ask for by type
   */
  public AxonWiring(
      Map<Class<?>, List<Class<?>>> aggregates,
      EventStorageEngine engine,
      Serializer serializer,
      List<Object> resources) {
    Configurer axon = DefaultConfigurer.defaultConfiguration(false);
    axon.configureSerializer(c -> serializer);
    axon.configureEventSerializer(c -> serializer);
    axon.configureMessageSerializer(c -> serializer);
    axon.configureEmbeddedEventStore(c -> engine);
    axon.configureCommandBus(c -> SimpleCommandBus.builder().build());
    axon.configureCorrelationDataProviders(c -> List.of(AxonWiring::eventMetaData));
    List<Object> parameters = new ArrayList<>(resources);
    parameters.add((FurtherCommands) this::decideFurther);
    axon.registerComponent(
        ParameterResolverFactory.class,
        c ->
            MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AxonWiring.class),
                new SimpleResourceParameterResolverFactory(parameters),
                new Given(Actor.class, ACTOR),
                new Given(Instant.class, OCCURRED_AT)));
    aggregates.forEach((type, subtypes) -> configure(axon, type, subtypes));
    configuration = axon.buildConfiguration();
    configuration.start();
  }

  /** Decides a command in this thread and transaction; refusals and faults come out as thrown. */
  public void decide(Command command, Actor actor, Instant occurredAt) {
    dispatch(command, MetaData.with(ACTOR, actor).and(OCCURRED_AT, occurredAt));
  }

  public void stop() {
    configuration.shutdown();
  }

  private void decideFurther(Command command) {
    Message<?> cause = CurrentUnitOfWork.get().getMessage();
    dispatch(command, cause.getMetaData().subset(ACTOR, OCCURRED_AT));
  }

  private void dispatch(Command command, MetaData meta) {
    CommandBus bus = configuration.commandBus();
    CommandMessage<Command> message =
        GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(meta);
    bus.dispatch(
        message,
        (sent, result) -> {
          if (result.isExceptional()) {
            sneakyThrow(result.exceptionResult());
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static <A> void configure(Configurer axon, Class<A> type, List<Class<?>> subtypes) {
    AggregateConfigurer<A> aggregate = AggregateConfigurer.defaultConfiguration(type);
    aggregate.configureCommandTargetResolver(c -> AxonWiring::target);
    subtypes.forEach(subtype -> aggregate.withSubtypes((Class<? extends A>) subtype));
    axon.configureAggregate(aggregate);
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Command command = (Command) message.getPayload();
    Actor actor = actor(message);
    UUID id = command.aggregateId(actor.memberId());
    if (id == null) {
      throw new IllegalArgumentException(message.getCommandName() + " names no aggregate");
    }
    return new VersionedAggregateIdentifier(id.toString(), command.sequence());
  }

  private static Map<String, ?> eventMetaData(Message<?> message) {
    Actor actor = actor(message);
    Instant occurredAt = (Instant) required(message, OCCURRED_AT);
    return EventMetaData.of(occurredAt, actor.memberId());
  }

  private static Actor actor(Message<?> message) {
    return (Actor) required(message, ACTOR);
  }

  private static Object required(Message<?> message, String key) {
    Object value = message.getMetaData().get(key);
    if (value == null) {
      throw new IllegalStateException("a command came without " + key);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneakyThrow(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** Gives handlers what comes with their command: the actor, and the time it is decided at. */
  private record Given(Class<?> type, String key)
      implements ParameterResolverFactory, ParameterResolver<Object> {
    @Override
    public @Nullable ParameterResolver<?> createInstance(
        Executable executable, Parameter[] parameters, int index) {
      return parameters[index].getType() == type ? this : null;
    }

    @Override
    public Object resolveParameterValue(Message<?> message) {
      return required(message, key);
    }

    @Override
    public boolean matches(Message<?> message) {
      return message instanceof CommandMessage<?> && message.getMetaData().containsKey(key);
    }
  }
}
