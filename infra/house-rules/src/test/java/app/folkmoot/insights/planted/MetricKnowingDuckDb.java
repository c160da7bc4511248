package app.folkmoot.insights.planted;

import org.duckdb.DuckDBConnection;

/** Planted: a metric is plain SQL. */
record MetricKnowingDuckDb(DuckDBConnection connection) {}
