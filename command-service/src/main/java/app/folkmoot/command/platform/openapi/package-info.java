/** The commands as an OpenAPI document, made from their records. */
@NullMarked
package app.folkmoot.command.platform.openapi;

import org.jspecify.annotations.NullMarked;
