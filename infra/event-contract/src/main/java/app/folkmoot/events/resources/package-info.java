/** What happens to a shared resource, which is an opening post with a link. */
@NullMarked
package app.folkmoot.events.resources;

import org.jspecify.annotations.NullMarked;
