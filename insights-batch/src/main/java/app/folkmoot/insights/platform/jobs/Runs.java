package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.Settings;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.MetricCatalog;
import app.folkmoot.insights.platform.Window;
import app.folkmoot.insights.platform.editions.EditionPublisher;
import app.folkmoot.insights.platform.editions.EditionStore;
import app.folkmoot.insights.platform.facts.FactStore;
import app.folkmoot.insights.platform.source.EventSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the jobs, one at a time; each run begins with the facts brought up to date. */
final class Runs {
  private final Settings settings;
  private final Clock clock;
  private final JobOperator operator;
  private final JobRepository repository;
  private final Job ingest;
  private final Job nightly;
  private final Job close;
  private final EventSource source;
  private final FactStore facts;
  private final Measuring measuring;
  private final MetricCatalog metrics;
  private final EditionStore editions;
  private final EditionPublisher publisher;
  private final Told told;
  private final ReentrantLock one = new ReentrantLock();

  Runs(
      Settings settings,
      Clock clock,
      JobOperator operator,
      JobRepository repository,
      Job ingest,
      Job nightly,
      Job close,
      EventSource source,
      FactStore facts,
      Measuring measuring,
      MetricCatalog metrics,
      EditionStore editions,
      EditionPublisher publisher,
      Told told) {
    this.settings = settings;
    this.clock = clock;
    this.operator = operator;
    this.repository = repository;
    this.ingest = ingest;
    this.nightly = nightly;
    this.close = close;
    this.source = source;
    this.facts = facts;
    this.measuring = measuring;
    this.metrics = metrics;
    this.editions = editions;
    this.publisher = publisher;
    this.told = told;
  }

  /** Ends what a killed process left as running, so that it can be started again. */
  void recover() {
    for (Job job : new Job[] {ingest, nightly, close}) {
      repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    }
  }

  /** Takes in what is new, if anything is, unless a run is under way that does so itself. */
  void ingestIfIdle() {
    if (one.tryLock()) {
      try {
        takeIn();
      } finally {
        one.unlock();
      }
    }
  }

  /** Puts back into MongoDB what is missing there. */
  void publish() {
    publisher.publish();
  }

  /** Computes the provisional numbers as of the end of a date. */
  void night(LocalDate date, Progress progress) {
    run(
        progress,
        () -> {
          Measuring.CutOff cutOff = measuring.now();
          progress.say("night of " + date + " at position " + cutOff.position());
          start(nightly, parameters(cutOff).addString(BatchWiring.DATE, date.toString()));
        });
  }

  /** Closes what can be closed of a month, and says what still waits. */
  void closeMonth(YearMonth month, Progress progress) {
    run(
        progress,
        () -> {
          for (MetricCatalog.Closing closing : metrics.closings()) {
            close(month, closing, progress);
          }
        });
  }

  /** Closes every month whose closing day has come and that is not closed. */
  void closeDue(Progress progress) {
    YearMonth last = YearMonth.now(clock.withZone(settings.zone())).minusMonths(1);
    for (YearMonth month : new YearMonth[] {last.minusMonths(1), last}) {
      boolean due =
          metrics.closings().stream()
              .anyMatch(c -> !clock.instant().isBefore(closes(month, c)) && isOpen(month, c));
      if (due) {
        closeMonth(month, progress);
      }
    }
  }

  private void close(YearMonth month, MetricCatalog.Closing closing, Progress progress) {
    Instant closes = closes(month, closing);
    if (clock.instant().isBefore(closes)) {
      progress.say(month + " " + closing.name() + ": " + names(closing) + " wait until " + closes);
    } else if (!isOpen(month, closing)) {
      progress.say(month + " " + closing.name() + ": closed already and stays as it is");
    } else {
      start(
          close,
          parameters(measuring.now())
              .addString(BatchWiring.MONTH, month.toString())
              .addString(BatchWiring.CLOSING, closing.name()));
      progress.say(month + " " + closing.name() + ": closed " + names(closing));
    }
  }

  private boolean isOpen(YearMonth month, MetricCatalog.Closing closing) {
    return editions.closed(month, closing.name()).isEmpty();
  }

  private Instant closes(YearMonth month, MetricCatalog.Closing closing) {
    return new Window(month, settings.zone(), clock.instant()).closes(closing.horizon());
  }

  private static String names(MetricCatalog.Closing closing) {
    return closing.metrics().stream()
        .map(Metric::definition)
        .map(definition -> definition.id())
        .collect(Collectors.joining(", "));
  }

  private void run(Progress progress, Runnable work) {
    if (!one.tryLock()) {
      progress.say("waiting for another run to end");
      one.lock();
    }
    try {
      told.to(progress);
      takeIn();
      progress.say("facts are at position " + facts.position());
      work.run();
      publisher.publish();
    } finally {
      told.to(null);
      one.unlock();
    }
  }

  private void takeIn() {
    long before = facts.position();
    EventSource.Stretch next = source.after(before);
    if (next.upTo() > before) {
      start(ingest, new JobParametersBuilder().addLong("from", before));
    }
  }

  private static JobParametersBuilder parameters(Measuring.CutOff cutOff) {
    return new JobParametersBuilder()
        .addLong(BatchWiring.CUT_OFF, cutOff.position())
        .addLong(BatchWiring.ERASURES, cutOff.erasures());
  }

  /**
   * Starts a job or goes on with a failed run of it. One that was done before with the same
   * parameters is done anew: whoever asks has seen that its files are wanted again.
   */
  private void start(Job job, JobParametersBuilder parameters) {
    try {
      JobExecution execution;
      try {
        execution = operator.start(job, parameters.toJobParameters());
      } catch (JobInstanceAlreadyCompleteException doneBefore) {
        parameters.addLong("again", clock.millis());
        execution = operator.start(job, parameters.toJobParameters());
      }
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new RunFailedException(job.getName(), execution.getAllFailureExceptions());
      }
    } catch (JobExecutionException e) {
      throw new IllegalStateException(job.getName() + " could not be started", e);
    }
  }
}
