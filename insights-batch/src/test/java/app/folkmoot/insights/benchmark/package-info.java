/** Mains that print what the statistics core costs; run by hand, never asserted. */
@NullMarked
package app.folkmoot.insights.benchmark;

import org.jspecify.annotations.NullMarked;
