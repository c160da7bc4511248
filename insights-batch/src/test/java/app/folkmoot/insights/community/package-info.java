/** Communities to measure in tests: the reference files and the shared data, as domain events. */
@NullMarked
package app.folkmoot.insights.community;

import org.jspecify.annotations.NullMarked;
