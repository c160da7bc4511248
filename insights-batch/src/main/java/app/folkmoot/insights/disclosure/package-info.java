/** How much is known of who is who, without which no comparison can be read. */
@NullMarked
package app.folkmoot.insights.disclosure;

import org.jspecify.annotations.NullMarked;
