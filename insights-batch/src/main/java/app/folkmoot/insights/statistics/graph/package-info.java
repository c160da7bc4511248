/**
 * Measures of who is tied to whom, on primitive arrays so that a million ties fit one machine.
 * Members are numbered from 0; cohorts are numbered from 0, with {@link
 * app.folkmoot.insights.statistics.graph.Mixing#UNDISCLOSED} for members who told none.
 */
@NullMarked
package app.folkmoot.insights.statistics.graph;

import org.jspecify.annotations.NullMarked;
