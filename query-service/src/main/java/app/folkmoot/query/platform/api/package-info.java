/**
 * The read API's edge: who may ask, how a caller becomes a viewer, how errors are told, and what
 * operators see.
 *
 * <p>The one place that puts the read side together.
 */
@NullMarked
package app.folkmoot.query.platform.api;

import org.jspecify.annotations.NullMarked;
