/**
 * People: profiles, and what the platform knows of the one who is looking.
 *
 * <p>A person whose keys are gone is a former member, everywhere and at once.
 */
@NullMarked
package app.folkmoot.query.members;

import org.jspecify.annotations.NullMarked;
