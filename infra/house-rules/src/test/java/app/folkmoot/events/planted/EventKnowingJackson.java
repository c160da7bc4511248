package app.folkmoot.events.planted;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Planted and allowed: the contract may know Jackson. */
record EventKnowingJackson(UUID id, byte[] raw, List<JsonNode> nodes) {}
