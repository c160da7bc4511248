package app.folkmoot.command.plantedgroups;

import tools.jackson.databind.JsonNode;

/** Planted: a decision must not reach out. */
record DecisionKnowingJackson(JsonNode outside) {}
