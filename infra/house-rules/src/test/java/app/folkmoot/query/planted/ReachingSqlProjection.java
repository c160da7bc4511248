package app.folkmoot.query.planted;

import java.sql.Connection;

/** Planted: a projection must not reach out. */
record ReachingSqlProjection(Connection outside) {}
