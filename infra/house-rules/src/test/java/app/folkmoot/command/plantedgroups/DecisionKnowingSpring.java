package app.folkmoot.command.plantedgroups;

import org.springframework.context.ApplicationContext;

/** Planted: a decision must not reach out. */
record DecisionKnowingSpring(ApplicationContext outside) {}
