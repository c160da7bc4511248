/**
 * The command service: decides. Commands become events in the event store, and from there Kafka's.
 */
@NullMarked
package app.folkmoot.command;

import org.jspecify.annotations.NullMarked;
