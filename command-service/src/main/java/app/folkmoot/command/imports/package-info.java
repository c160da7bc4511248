/**
 * Brings a community in from JSON Lines: each line is checked by the command it stands for, and its
 * events are appended as those of a live command are, with the times they had.
 */
@NullMarked
package app.folkmoot.command.imports;

import org.jspecify.annotations.NullMarked;
