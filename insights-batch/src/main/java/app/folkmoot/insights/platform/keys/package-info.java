/** What is sealed in PostgreSQL: whose surrogate is whose, and the cohorts of closed windows. */
@NullMarked
package app.folkmoot.insights.platform.keys;

import org.jspecify.annotations.NullMarked;
