/**
 * What every feature of the read side stands on: who is looking, pages of a list, the store of read
 * models and how events get into it.
 *
 * <p>Knows no feature.
 */
@NullMarked
package app.folkmoot.query.platform;

import org.jspecify.annotations.NullMarked;
