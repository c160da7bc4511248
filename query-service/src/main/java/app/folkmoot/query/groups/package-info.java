/**
 * Groups as people see them: the list, one group, who is in it and what they are to it.
 *
 * <p>A private group does not exist for those outside it.
 */
@NullMarked
package app.folkmoot.query.groups;

import org.jspecify.annotations.NullMarked;
