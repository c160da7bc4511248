package app.folkmoot.insights.generator.planted;

import java.sql.Connection;

/** Planted: plain packages know no database. */
record GeneratorKnowingSql(Connection database) {}
