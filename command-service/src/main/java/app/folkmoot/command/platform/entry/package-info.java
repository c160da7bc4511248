/** How a command comes in over HTTP: who sends it, what it says, and what is answered. */
@NullMarked
package app.folkmoot.command.platform.entry;

import org.jspecify.annotations.NullMarked;
