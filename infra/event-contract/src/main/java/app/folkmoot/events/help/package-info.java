/** What happens to a help request and to the offers that answer it. */
@NullMarked
package app.folkmoot.events.help;

import org.jspecify.annotations.NullMarked;
