/**
 * What all pages share: forms and their errors, the frame around a page, words for times and names.
 *
 * <p>Knows no feature.
 */
@NullMarked
package app.folkmoot.query.platform.pages;

import org.jspecify.annotations.NullMarked;
