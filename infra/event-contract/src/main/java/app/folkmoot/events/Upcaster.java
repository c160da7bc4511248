package app.folkmoot.events;

import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the readable JSON of one revision into that of the next; pure, one to one.
 *
 * @param type logical name it applies to
 * @param from the revision it reads; it writes {@code from + 1}
 * @param change edits the content in place
 */
public record Upcaster(String type, int from, java.util.function.Consumer<ObjectNode> change) {}
