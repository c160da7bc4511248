package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.platform.MetricCatalog;
import app.folkmoot.insights.platform.editions.EditionPublisher;
import app.folkmoot.insights.platform.facts.FactStore;
import app.folkmoot.insights.platform.source.EventSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The three jobs. What they write is files that appear whole or not at all, so that a step that was
 * killed is simply done again.
 */
@Configuration
class BatchWiring extends JdbcDefaultBatchConfiguration {
  static final String DATE = "date";
  static final String MONTH = "month";
  static final String CLOSING = "closing";
  static final String CUT_OFF = "cutOff";
  static final String ERASURES = "erasures";

  /** More files than this in a month are merged. */
  private static final int MOST_FILES = 8;

  private final ResourcelessTransactionManager none = new ResourcelessTransactionManager();

  /** Takes new events into the facts, stretch by stretch, and then tidies the files. */
  @Bean
  Job factIngestJob(JobRepository repository, EventSource source, FactStore facts) {
    Step ingest =
        step(
            repository,
            "ingest",
            context -> {
              EventSource.Stretch stretch = source.after(facts.position());
              facts.append(stretch.events(), stretch.upTo());
              return stretch.more() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
            });
    Step compact =
        step(
            repository,
            "compact",
            context -> {
              facts.compact(MOST_FILES);
              return RepeatStatus.FINISHED;
            });
    return new JobBuilder("factIngestJob", repository).start(ingest).next(compact).build();
  }

  /** A night's numbers: what is counted, what is provisional, and both where readers find them. */
  @Bean
  Job nightlyJob(
      JobRepository repository, Measuring measuring, EditionPublisher publisher, Told told) {
    Step operations =
        step(
            repository,
            "operations",
            context -> {
              measuring.operations(date(context), cutOff(context), told);
              return RepeatStatus.FINISHED;
            });
    Step provisional =
        step(
            repository,
            "provisional",
            context -> {
              measuring.provisional(date(context), cutOff(context), told);
              return RepeatStatus.FINISHED;
            });
    return new JobBuilder("nightlyJob", repository)
        .start(operations)
        .next(provisional)
        .next(publish(repository, publisher))
        .build();
  }

  /** Closes the metrics of a month that close on the same day. */
  @Bean
  Job monthCloseJob(
      JobRepository repository,
      Measuring measuring,
      MetricCatalog metrics,
      EditionPublisher publisher,
      Told told) {
    Step close =
        step(
            repository,
            "close",
            context -> {
              JobParameters given = parameters(context);
              String name = given.getString(CLOSING);
              MetricCatalog.Closing closing =
                  metrics.closings().stream()
                      .filter(c -> c.name().equals(name))
                      .findFirst()
                      .orElseThrow();
              measuring.close(
                  YearMonth.parse(Objects.requireNonNull(given.getString(MONTH))),
                  closing,
                  cutOff(context),
                  told);
              return RepeatStatus.FINISHED;
            });
    return new JobBuilder("monthCloseJob", repository)
        .start(close)
        .next(publish(repository, publisher))
        .build();
  }

  private Step publish(JobRepository repository, EditionPublisher publisher) {
    return step(
        repository,
        "publish",
        context -> {
          publisher.publish();
          return RepeatStatus.FINISHED;
        });
  }

  /** One piece of a step's work. */
  @FunctionalInterface
  private interface Work {
    RepeatStatus on(ChunkContext context);
  }

  private Step step(JobRepository repository, String name, Work work) {
    return new StepBuilder(name, repository)
        .tasklet((contribution, context) -> work.on(context), none)
        .build();
  }

  private static JobParameters parameters(ChunkContext context) {
    return context.getStepContext().getStepExecution().getJobParameters();
  }

  private static LocalDate date(ChunkContext context) {
    return LocalDate.parse(Objects.requireNonNull(parameters(context).getString(DATE)));
  }

  private static Measuring.CutOff cutOff(ChunkContext context) {
    JobParameters given = parameters(context);
    return new Measuring.CutOff(
        Objects.requireNonNull(given.getLong(CUT_OFF)),
        Objects.requireNonNull(given.getLong(ERASURES)));
  }
}
