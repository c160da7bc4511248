/** How events leave: in order of position to Kafka, and over HTTP to whoever needs history. */
@NullMarked
package app.folkmoot.command.platform.relay;

import org.jspecify.annotations.NullMarked;
