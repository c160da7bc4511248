package app.folkmoot.command;

import app.folkmoot.command.members.MemberCommand.RegisterMember;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Settings;
import app.folkmoot.command.platform.entry.AxonWiring;
import app.folkmoot.command.platform.entry.CommandCatalog;
import app.folkmoot.command.platform.entry.Decisions;
import app.folkmoot.command.platform.entry.Members;
import app.folkmoot.command.platform.relay.Relay;
import app.folkmoot.command.platform.store.AnswerRows;
import app.folkmoot.command.platform.store.ContractSerializer;
import app.folkmoot.command.platform.store.EventEngine;
import app.folkmoot.command.platform.store.JdbcClaims;
import app.folkmoot.command.platform.store.JdbcStandings;
import app.folkmoot.command.platform.store.MemberKeys;
import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.EventCodec;
import app.folkmoot.events.members.AccountKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** How commands are decided and their events sent on, put together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DecisionWiring {

  @Bean
  CommandCatalog commandCatalog() {
    return new CommandCatalog(CommandFamilies.ALL);
  }

  @Bean(destroyMethod = "stop")
  AxonWiring axonWiring(
      EventEngine engine,
      ContractSerializer serializer,
      Ids ids,
      JdbcStandings standings,
      JdbcClaims claims) {
    return new AxonWiring(Aggregates.ALL, engine, serializer, List.of(ids, standings, claims));
  }

  @Bean
  Decisions decisions(
      TransactionTemplate transactions,
      AxonWiring axon,
      AnswerRows answers,
      MemberKeys keys,
      Clock clock,
      Relay relay) {
    return new Decisions(transactions, axon, answers, keys, clock, relay::wake);
  }

  @Bean
  Members members(
      JdbcClaims claims, TransactionTemplate transactions, Decisions decisions, Ids ids) {
    return new Members(
        claims,
        transactions,
        decisions,
        ids,
        (memberId, displayName) -> new RegisterMember(memberId, displayName, AccountKind.PERSON));
  }

  @Bean
  Relay relay(
      DataSourceProperties database, StoredEvents stored, EventCodec codec, Settings settings) {
    Properties producer = producerSettings(settings);
    return new Relay(
        () -> DriverManager.getConnection(database.determineUrl(), relayConnection(database)),
        stored,
        codec,
        () -> Relay.producer(producer));
  }

  /** With the pool's patience: a database that is gone without a word must not hold the relay. */
  private static Properties relayConnection(DataSourceProperties database) {
    Properties connection = new Properties();
    connection.setProperty("user", database.determineUsername());
    connection.setProperty("password", database.determinePassword());
    connection.setProperty("connectTimeout", "4");
    connection.setProperty("socketTimeout", "30");
    return connection;
  }

  private static Properties producerSettings(Settings settings) {
    Properties producer = new Properties();
    if (settings.kafka().clientProperties() != null) {
      try (Reader file = Files.newBufferedReader(settings.kafka().clientProperties())) {
        producer.load(file);
      } catch (IOException e) {
        throw new IllegalStateException("folkmoot.kafka.client-properties cannot be read", e);
      }
    }
    producer.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    // One at a time, so that nothing is under way behind a request that fails.
    producer.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000");
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
    return producer;
  }

  /** Old answers go by the hour. */
  @Configuration(proxyBeanMethods = false)
  static class Sweeper {
    private final AnswerRows answers;

    Sweeper(AnswerRows answers) {
      this.answers = answers;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
      answers.sweep();
    }
  }
}
