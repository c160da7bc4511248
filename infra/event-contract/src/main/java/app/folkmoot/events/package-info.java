/**
 * The published language of Folkmoot: what an event is, how it reads as JSON, and where it goes.
 *
 * <p>Everything that happens is written in these words; the three services share nothing else.
 */
@NullMarked
package app.folkmoot.events;

import org.jspecify.annotations.NullMarked;
