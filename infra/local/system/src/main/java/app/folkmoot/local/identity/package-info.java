/**
 * The OpenID provider of the local system: five demo people, one client, and tokens as any other
 * provider gives them. Its signing key lives in the data directory, so tokens outlive a restart;
 * sign-ins and refresh tokens do not. The sign-in page is our own, since the one that comes with
 * the library is not accessible.
 */
@NullMarked
package app.folkmoot.local.identity;

import org.jspecify.annotations.NullMarked;
