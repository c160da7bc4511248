/**
 * What every metric stands on: its definition, the window and cohorts it looks at, and the figures
 * it answers with.
 */
@NullMarked
package app.folkmoot.insights.platform;

import org.jspecify.annotations.NullMarked;
