/**
 * Sessions of signed-in people, kept in MongoDB so that any instance can serve anyone.
 *
 * <p>What a session holds (tokens, a form's text) is sealed; the browser has only its id.
 */
@NullMarked
package app.folkmoot.query.platform.sessions;

import org.jspecify.annotations.NullMarked;
