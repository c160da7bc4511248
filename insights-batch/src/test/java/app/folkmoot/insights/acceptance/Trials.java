package app.folkmoot.insights.acceptance;

import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.Seed;
import java.util.function.LongFunction;

/**
 * What many seeded runs of one simulation gave.
 *
 * @param rejected share of the runs whose test called it a gap at 5 %
 * @param mean of the estimates
 * @param deviation their standard deviation
 * @param covered share of the runs whose interval holds the truth
 */
record Trials(
    int runs, double truth, double rejected, double mean, double deviation, double covered) {

  /** One run's answer. */
  record Outcome(boolean rejects, Estimate gap) {}

  static Trials of(String name, int runs, double truth, LongFunction<Outcome> simulation) {
    int rejected = 0;
    int covered = 0;
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      Outcome outcome = simulation.apply(Seed.of("acceptance", name, String.valueOf(run)));
      rejected += outcome.rejects ? 1 : 0;
      covered += outcome.gap.interval().contains(truth) ? 1 : 0;
      double error = outcome.gap.value() - truth;
      sum += error;
      squares += error * error;
    }
    double variance = (squares - sum * sum / runs) / (runs - 1);
    return new Trials(
        runs,
        truth,
        (double) rejected / runs,
        truth + sum / runs,
        Math.sqrt(variance),
        (double) covered / runs);
  }

  /** How far the mean estimate lies from the truth, in its standard errors. */
  double bias() {
    return (mean - truth) / (deviation / Math.sqrt(runs));
  }
}
