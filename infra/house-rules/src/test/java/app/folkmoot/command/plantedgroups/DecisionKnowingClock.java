package app.folkmoot.command.plantedgroups;

import java.time.Clock;

/** Planted: a decision must not reach out. */
record DecisionKnowingClock(Clock outside) {}
