/** What happens to a group and to one person's membership in it. */
@NullMarked
package app.folkmoot.events.groups;

import org.jspecify.annotations.NullMarked;
