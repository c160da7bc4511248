/**
 * The whole of Folkmoot on one machine: what starts it, what signs its demo people in, and what
 * tests it as a whole. It runs the services as processes of their own and imports nothing of them.
 * Production has none of this: there, configuration names the real servers and the real OpenID
 * provider.
 */
@NullMarked
package app.folkmoot.local;

import org.jspecify.annotations.NullMarked;
