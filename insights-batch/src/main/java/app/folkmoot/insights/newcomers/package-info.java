/** How newcomers are received. */
@NullMarked
package app.folkmoot.insights.newcomers;

import org.jspecify.annotations.NullMarked;
