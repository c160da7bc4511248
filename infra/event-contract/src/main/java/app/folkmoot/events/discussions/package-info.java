/** What happens in a conversation: openings, replies, edits, reactions. */
@NullMarked
package app.folkmoot.events.discussions;

import org.jspecify.annotations.NullMarked;
