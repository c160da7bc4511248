/**
 * Decides about members: their account and profile, whom they follow, what they share of themselves
 * for inclusion metrics.
 */
@NullMarked
package app.folkmoot.command.members;

import org.jspecify.annotations.NullMarked;
