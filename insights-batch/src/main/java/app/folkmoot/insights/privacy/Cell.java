package app.folkmoot.insights.privacy;

/**
 * One candidate number of a slice.
 *
 * @param id the cohort ({@code U} for undisclosed), group or zone; in a slice over two dimensions
 *     {@code row|column}
 */
public record Cell(String id, People people, Figure figure) {}
