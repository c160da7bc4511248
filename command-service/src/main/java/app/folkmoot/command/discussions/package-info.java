/**
 * Decides about posts and what is done with them. A post, be it an opening post of any kind or a
 * reply, is an aggregate of its own, and so are one member's reactions to it.
 */
@NullMarked
package app.folkmoot.command.discussions;

import org.jspecify.annotations.NullMarked;
