/**
 * A seeded synthetic community with planted gaps, for tests whose truth is known and for the demo.
 * The simulation tells acts in the order of time; files are written as the acts happen, so that a
 * million members need little more memory than their own rows. Same plan, same bytes.
 */
@NullMarked
package app.folkmoot.insights.generator;

import org.jspecify.annotations.NullMarked;
