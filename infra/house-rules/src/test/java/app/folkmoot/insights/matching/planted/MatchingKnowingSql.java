package app.folkmoot.insights.matching.planted;

import java.sql.Connection;

/** Planted: plain packages know no database. */
record MatchingKnowingSql(Connection database) {}
