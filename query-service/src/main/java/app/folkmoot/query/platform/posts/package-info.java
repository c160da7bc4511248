/**
 * How a post of any kind is shown, wherever it appears: feed, thread, help board.
 *
 * <p>Shared by those features, which do not know each other.
 */
@NullMarked
package app.folkmoot.query.platform.posts;

import org.jspecify.annotations.NullMarked;
