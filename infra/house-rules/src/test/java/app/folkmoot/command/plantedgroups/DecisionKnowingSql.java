package app.folkmoot.command.plantedgroups;

import java.sql.Connection;

/** Planted: a decision must not reach out. */
record DecisionKnowingSql(Connection outside) {}
