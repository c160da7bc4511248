/**
 * What every feature of the command service stands on: the way a command comes in, how it is
 * refused, and how its events are stored, encrypted and sent on.
 */
@NullMarked
package app.folkmoot.command.platform;

import org.jspecify.annotations.NullMarked;
