/**
 * How pages act: they send commands to command-service in the name of the person, and remember how
 * far the reads must have got for that person to see it.
 */
@NullMarked
package app.folkmoot.query.platform.commands;

import org.jspecify.annotations.NullMarked;
