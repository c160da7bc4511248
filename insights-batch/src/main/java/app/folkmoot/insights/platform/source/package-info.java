/** Where events and self-identifications are read: command-service. */
@NullMarked
package app.folkmoot.insights.platform.source;

import org.jspecify.annotations.NullMarked;
