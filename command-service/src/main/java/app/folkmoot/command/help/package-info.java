/**
 * Decides about help: a request is an opening post of its group and goes from open to taken to
 * done; each offer of help is an aggregate of its own.
 */
@NullMarked
package app.folkmoot.command.help;

import org.jspecify.annotations.NullMarked;
