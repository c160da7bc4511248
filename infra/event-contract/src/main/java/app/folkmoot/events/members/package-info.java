/**
 * What happens to one person's account: registration, profile, visits, follows,
 * self-identification.
 */
@NullMarked
package app.folkmoot.events.members;

import org.jspecify.annotations.NullMarked;
