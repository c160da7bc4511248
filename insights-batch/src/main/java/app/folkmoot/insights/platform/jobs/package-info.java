/**
 * The jobs and what starts them: facts when there is something new, a night's numbers, a month's
 * close.
 */
@NullMarked
package app.folkmoot.insights.platform.jobs;

import org.jspecify.annotations.NullMarked;
