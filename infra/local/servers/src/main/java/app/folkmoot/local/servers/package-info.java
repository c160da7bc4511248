/**
 * The servers Folkmoot stands on, embedded: PostgreSQL as a child process, a single-node Kafka and
 * a MongoDB-wire server. Tests of the services start them on free ports; the local launcher runs
 * each in a process of its own. Nothing here is meant for production, where configuration names the
 * real servers instead.
 */
@NullMarked
package app.folkmoot.local.servers;

import org.jspecify.annotations.NullMarked;
