package app.folkmoot.query.planted;

import java.time.Clock;

/** Planted: a projection must not reach out. */
record ReachingClockProjection(Clock outside) {}
