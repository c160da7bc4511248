/**
 * The gate every published number passes: candidate numbers and the history of releases go in, what
 * may be shown comes out, rounded or hidden, with each decision recorded by rule and cell, never by
 * person. The rules P1 to P9 are those of the metrics catalogue.
 */
@NullMarked
package app.folkmoot.insights.privacy;

import org.jspecify.annotations.NullMarked;
