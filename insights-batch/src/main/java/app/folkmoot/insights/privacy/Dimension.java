package app.folkmoot.insights.privacy;

/**
 * A way to slice people.
 *
 * @param selfIdentified true for what people told about themselves, false for places (group, zone)
 */
public record Dimension(String id, boolean selfIdentified) {}
