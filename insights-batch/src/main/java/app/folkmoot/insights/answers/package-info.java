/** Whether people are answered, and how long they wait. */
@NullMarked
package app.folkmoot.insights.answers;

import org.jspecify.annotations.NullMarked;
