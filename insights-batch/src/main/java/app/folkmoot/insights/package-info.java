/**
 * Measures: events become facts, nightly jobs turn facts into numbers, and closed months go to the
 * dashboard.
 */
@NullMarked
package app.folkmoot.insights;

import org.jspecify.annotations.NullMarked;
