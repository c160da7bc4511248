/**
 * What leaves the house: numbers that passed the privacy gate, in immutable editions, published for
 * the dashboard.
 */
@NullMarked
package app.folkmoot.insights.platform.editions;

import org.jspecify.annotations.NullMarked;
