/**
 * One thread: its opening post and its replies.
 *
 * <p>Whatever a post's kind, its conversation reads the same.
 */
@NullMarked
package app.folkmoot.query.discussions;

import org.jspecify.annotations.NullMarked;
