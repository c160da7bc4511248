package app.folkmoot.insights.platform;

import app.folkmoot.insights.statistics.Estimate;
import app.folkmoot.insights.statistics.Interval;

/**
 * One number before the privacy gate.
 *
 * @param part which of the metric's numbers; empty for its main one
 * @param estimate value, standard error and interval; undefined where the data do not give one
 * @param unit share, hours, people or index
 */
public record Figure(String part, Estimate estimate, String unit) {

  /** A number that was counted and not estimated. */
  public static Figure counted(String part, double value, String unit) {
    return new Figure(part, new Estimate(value, Double.NaN, Interval.UNDEFINED), unit);
  }
}
