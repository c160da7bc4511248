/** Plain counts of acts and the report of the whole history. */
@NullMarked
package app.folkmoot.insights.counts;

import org.jspecify.annotations.NullMarked;
