package app.folkmoot.insights.platform;

import app.folkmoot.insights.statistics.Seed;

/**
 * The circumstances of one computation.
 *
 * @param metricId whose number
 * @param window the month
 * @param dimension which self-identification cuts it; {@code all} for the whole community
 */
public record Study(String metricId, Window window, String dimension) {

  /** Where the random numbers of this computation start, so that they are the same next time. */
  public long seed() {
    return Seed.of(metricId, window.month().toString(), dimension);
  }
}
