/**
 * Signing in to the pages by OpenID Connect, and what must not be lost on the way: the page a
 * person wanted and the text they had written.
 */
@NullMarked
package app.folkmoot.query.platform.signin;

import org.jspecify.annotations.NullMarked;
