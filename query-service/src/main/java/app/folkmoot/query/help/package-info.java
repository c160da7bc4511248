/**
 * Who needs help and who offers it.
 *
 * <p>A help request is a post of its group; here it is seen by its state.
 */
@NullMarked
package app.folkmoot.query.help;

import org.jspecify.annotations.NullMarked;
