/**
 * The estimators, intervals and tests behind every number on the dashboard, as defined in the
 * metrics catalogue: values in, values out, the same bytes for the same input on any machine and
 * any number of threads. {@link Double#NaN} always means "the data do not define this number".
 */
@NullMarked
package app.folkmoot.insights.statistics;

import org.jspecify.annotations.NullMarked;
