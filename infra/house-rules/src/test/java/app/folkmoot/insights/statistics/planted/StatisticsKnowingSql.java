package app.folkmoot.insights.statistics.planted;

import java.sql.Connection;

/** Planted: plain packages know no database. */
record StatisticsKnowingSql(Connection database) {}
