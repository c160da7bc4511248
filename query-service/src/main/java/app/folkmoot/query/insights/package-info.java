/**
 * What leaders and admins read of the measurements: published months, told in sentences, charts and
 * tables, and the operator's plain counts. It computes nothing.
 */
@NullMarked
package app.folkmoot.query.insights;

import org.jspecify.annotations.NullMarked;
