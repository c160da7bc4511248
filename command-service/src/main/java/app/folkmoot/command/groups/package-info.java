/**
 * Decides about groups: their settings, the few people with a role in them, and each person's
 * membership. A group knows nothing of its members but those with a role, so it stays small.
 */
@NullMarked
package app.folkmoot.command.groups;

import org.jspecify.annotations.NullMarked;
