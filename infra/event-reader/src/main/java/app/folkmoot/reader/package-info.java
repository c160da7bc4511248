/**
 * Follows the events: history over HTTP first where needed, then Kafka, in order, each once.
 *
 * <p>The one piece of code both query-service and insights-batch use for it.
 */
@NullMarked
package app.folkmoot.reader;

import org.jspecify.annotations.NullMarked;
