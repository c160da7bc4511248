/**
 * Shows what happened: follows the events into read models and serves feeds, pages and the read
 * API.
 *
 * <p>Decides nothing; whatever is here can be thrown away and read again from history.
 */
@NullMarked
package app.folkmoot.query;

import org.jspecify.annotations.NullMarked;
