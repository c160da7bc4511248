package app.folkmoot.insights.platform;

import java.util.Optional;

/**
 * A number of the catalogue: its definition, and how what its SQL counted becomes figures.
 *
 * <p>It computes for any set of people alike; who is in which cohort is not its business.
 */
public interface Metric {

  MetricDefinition definition();

  /** The figures of these rows: the whole community's, or one cohort's. */
  Cell cell(Rows rows, Study study);

  /** Focal minus reference; empty for a metric that is not compared between cohorts. */
  default Optional<Gap> gap(Rows reference, Rows focal, Study study) {
    return Optional.empty();
  }
}
