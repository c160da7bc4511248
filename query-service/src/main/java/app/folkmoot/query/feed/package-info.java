/**
 * What is new: in one group, and at home across all groups of a member.
 *
 * <p>Newest first, stable from page to page while people write.
 */
@NullMarked
package app.folkmoot.query.feed;

import org.jspecify.annotations.NullMarked;
