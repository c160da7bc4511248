/**
 * Benchmarks against a running system. Each measures a promise beside what it stands on, in turns
 * within one run, so that the ratio counts and not the machine.
 */
@NullMarked
package app.folkmoot.load;

import org.jspecify.annotations.NullMarked;
