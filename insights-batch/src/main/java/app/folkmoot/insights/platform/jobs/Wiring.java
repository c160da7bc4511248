package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.Settings;
import app.folkmoot.insights.counts.MonthCounts;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricCatalog;
import app.folkmoot.insights.platform.MetricDefinition;
import app.folkmoot.insights.platform.editions.EditionPublisher;
import app.folkmoot.insights.platform.editions.EditionStore;
import app.folkmoot.insights.platform.editions.Gatekeeper;
import app.folkmoot.insights.platform.facts.FactSettings;
import app.folkmoot.insights.platform.facts.FactStore;
import app.folkmoot.insights.platform.facts.Surrogates;
import app.folkmoot.insights.platform.keys.FrozenCohorts;
import app.folkmoot.insights.platform.keys.SealedSurrogates;
import app.folkmoot.insights.platform.keys.SealingKey;
import app.folkmoot.insights.platform.source.CommandServiceClient;
import app.folkmoot.insights.privacy.Thresholds;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the parts together. A metric is found by its type; nothing here names one. */
@Configuration
@ComponentScan(
    basePackages = "app.folkmoot.insights",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Metric.class))
class Wiring {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MetricCatalog metricCatalog(List<Metric> metrics) {
    return new MetricCatalog(metrics);
  }

  @Bean
  SealingKey sealingKey(Settings settings) {
    return SealingKey.read(settings.keys().keyEncryptionKey());
  }

  /** New surrogates commit by themselves: they must outlive whatever fails after them. */
  @Bean
  Surrogates surrogates(
      JdbcTemplate jdbc, PlatformTransactionManager transactionManager, SealingKey key) {
    TransactionTemplate transaction = new TransactionTemplate(transactionManager);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new SealedSurrogates(jdbc, transaction, key);
  }

  @Bean
  FactStore factStore(Settings settings, Surrogates surrogates) {
    return new FactStore(
        new FactSettings(
            settings.facts().directory(),
            settings.zone(),
            settings.duckdb().memoryLimit(),
            settings.duckdb().threads()),
        surrogates);
  }

  @Bean
  CommandServiceClient commandService(Settings settings) {
    return new CommandServiceClient(settings.history().url(), settings.history().credential());
  }

  @Bean
  EditionStore editionStore(Settings settings) {
    return new EditionStore(settings.editions().directory());
  }

  @Bean
  EditionPublisher editionPublisher(
      MongoClient mongo, Environment environment, EditionStore editions, MetricCatalog metrics) {
    String database =
        new ConnectionString(environment.getRequiredProperty("spring.mongodb.uri")).getDatabase();
    List<MetricDefinition> definitions = new ArrayList<>(metrics.definitions());
    definitions.add(MonthCounts.definition());
    return new EditionPublisher(
        mongo.getDatabase(database == null ? "folkmoot" : database), editions, definitions);
  }

  @Bean
  Told told() {
    return new Told();
  }

  @Bean
  Measuring measuring(
      Settings settings,
      FactStore facts,
      MetricCatalog metrics,
      EditionStore editions,
      CommandServiceClient source,
      Surrogates surrogates,
      JdbcTemplate jdbc,
      SealingKey key) {
    Settings.Privacy privacy = settings.privacy();
    Thresholds thresholds = new Thresholds(privacy.cohort(), privacy.pair(), privacy.place());
    return new Measuring(
        settings,
        facts,
        metrics,
        new Gatekeeper(thresholds, metrics.definitions()),
        editions,
        new CohortFinder(settings, source, surrogates, new FrozenCohorts(jdbc, key)));
  }

  @Bean
  Runs runs(
      Settings settings,
      Clock clock,
      JobOperator operator,
      JobRepository repository,
      @Qualifier("factIngestJob") Job ingest,
      @Qualifier("nightlyJob") Job nightly,
      @Qualifier("monthCloseJob") Job close,
      CommandServiceClient source,
      FactStore facts,
      Measuring measuring,
      MetricCatalog metrics,
      EditionStore editions,
      EditionPublisher publisher,
      Told told) {
    Runs runs =
        new Runs(
            settings,
            clock,
            operator,
            repository,
            ingest,
            nightly,
            close,
            source,
            facts,
            measuring,
            metrics,
            editions,
            publisher,
            told);
    runs.recover();
    return runs;
  }
}
