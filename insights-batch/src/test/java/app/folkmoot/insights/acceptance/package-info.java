/**
 * Whether the numbers can be believed: simulated communities whose truth is known, and changes to a
 * community that must not change a number (METRICS.md section 5).
 */
@NullMarked
package app.folkmoot.insights.acceptance;

import org.jspecify.annotations.NullMarked;
