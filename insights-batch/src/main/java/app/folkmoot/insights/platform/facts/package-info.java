/**
 * Facts: who did what when, under random surrogates, in plain Parquet files by month; and DuckDB to
 * read them.
 */
@NullMarked
package app.folkmoot.insights.platform.facts;

import org.jspecify.annotations.NullMarked;
