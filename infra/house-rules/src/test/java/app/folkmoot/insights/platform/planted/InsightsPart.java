package app.folkmoot.insights.platform.planted;

import org.duckdb.DuckDBConnection;

/** Planted and allowed: the platform of insights knows DuckDB. */
record InsightsPart(DuckDBConnection connection) {}
