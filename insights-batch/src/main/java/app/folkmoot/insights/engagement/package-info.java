/** Who is here, who speaks up, and whether few do most. */
@NullMarked
package app.folkmoot.insights.engagement;

import org.jspecify.annotations.NullMarked;
