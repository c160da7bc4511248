/**
 * How events are kept: Axon's JDBC storage engine on PostgreSQL, personal texts sealed under each
 * member's keys, and the small rows that commands of other aggregates look at.
 */
@NullMarked
package app.folkmoot.command.platform.store;

import org.jspecify.annotations.NullMarked;
