/** Decides about resources: links worth sharing, which are opening posts of their group. */
@NullMarked
package app.folkmoot.command.resources;

import org.jspecify.annotations.NullMarked;
