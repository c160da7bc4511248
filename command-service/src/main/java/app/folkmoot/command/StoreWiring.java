package app.folkmoot.command;

import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Settings;
import app.folkmoot.command.platform.store.AnswerRows;
import app.folkmoot.command.platform.store.ContractSerializer;
import app.folkmoot.command.platform.store.EventEngine;
import app.folkmoot.command.platform.store.JdbcClaims;
import app.folkmoot.command.platform.store.JdbcStandings;
import app.folkmoot.command.platform.store.KeyEncryptionKey;
import app.folkmoot.command.platform.store.MemberKeys;
import app.folkmoot.command.platform.store.PersonalTexts;
import app.folkmoot.command.platform.store.StateRows;
import app.folkmoot.command.platform.store.StoredEvents;
import app.folkmoot.events.EventCodec;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store and what stands beside it, for the service and for the import alike. */
@Configuration(proxyBeanMethods = false)
public class StoreWiring {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids() {
    TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();
    return generator::generate;
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  KeyEncryptionKey keyEncryptionKey(Settings settings) {
    return KeyEncryptionKey.read(settings.keys().keyEncryptionKey());
  }

  @Bean
  MemberKeys memberKeys(
      JdbcTemplate jdbc, PlatformTransactionManager manager, KeyEncryptionKey master) {
    return new MemberKeys(jdbc, manager, master);
  }

  @Bean
  PersonalTexts personalTexts(MemberKeys keys, Settings settings) {
    return new PersonalTexts(keys, settings.keys().sealing());
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean
  ContractSerializer contractSerializer(EventCodec codec, PersonalTexts texts) {
    return new ContractSerializer(codec, texts);
  }

  @Bean
  StateRows stateRows(JdbcTemplate jdbc, MemberKeys keys) {
    return new StateRows(jdbc, keys);
  }

  @Bean
  EventEngine eventEngine(DataSource database, ContractSerializer serializer, StateRows rows) {
    return new EventEngine(database, serializer, rows);
  }

  @Bean
  StoredEvents storedEvents(ContractSerializer serializer) {
    return new StoredEvents(serializer);
  }

  @Bean
  JdbcStandings standings(JdbcTemplate jdbc) {
    return new JdbcStandings(jdbc);
  }

  @Bean
  JdbcClaims claims(JdbcTemplate jdbc, KeyEncryptionKey key) {
    return new JdbcClaims(jdbc, key);
  }

  @Bean
  AnswerRows answerRows(JdbcTemplate jdbc, KeyEncryptionKey key) {
    return new AnswerRows(jdbc, key);
  }
}
