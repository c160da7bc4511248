/**
 * The read models: documents, how events change them, and the collections they are kept in.
 *
 * <p>A document remembers the last position it has seen; whatever is not above it is dropped.
 */
@NullMarked
package app.folkmoot.query.platform.store;

import org.jspecify.annotations.NullMarked;
