package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What happens by itself: taking in what is new, mending MongoDB, the night and the month's close.
 */
@Component
final class Schedule {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final Runs runs;
  private final Clock clock;
  private final Settings settings;
  private boolean trouble;

  Schedule(Runs runs, Clock clock, Settings settings) {
    this.runs = runs;
    this.clock = clock;
    this.settings = settings;
  }

  /** Says once that something is wrong, and once that it is well again. */
  @Scheduled(fixedDelayString = "${folkmoot.schedule.ingest-every:2s}")
  void takeInAndPublish() {
    try {
      runs.ingestIfIdle();
      runs.publish();
      if (trouble) {
        LOG.info("facts and editions are up to date again");
      }
      trouble = false;
    } catch (RuntimeException e) {
      if (!trouble) {
        LOG.warn("facts or editions are behind, trying on: {}", e.toString());
      }
      trouble = true;
    }
  }

  /** The night of the day that just ended, and whatever month can be closed by then. */
  @Scheduled(cron = "${folkmoot.schedule.night:0 15 2 * * *}", zone = "${folkmoot.zone:UTC}")
  void night() {
    LocalDate yesterday = LocalDate.now(clock.withZone(settings.zone())).minusDays(1);
    try {
      runs.night(yesterday, LOG::info);
      runs.closeDue(LOG::info);
    } catch (RuntimeException e) {
      LOG.error("the night failed; the next one, or the operator, can run it again", e);
    }
  }
}
