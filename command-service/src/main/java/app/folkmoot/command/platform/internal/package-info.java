/** What the other services may ask for, each with a credential of its own; never members. */
@NullMarked
package app.folkmoot.command.platform.internal;

import org.jspecify.annotations.NullMarked;
