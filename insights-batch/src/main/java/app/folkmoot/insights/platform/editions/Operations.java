package app.folkmoot.insights.platform.editions;

import java.util.List;
import java.util.Map;

/**
 * What admins read through their own door: plain counts of every month and the report of the whole
 * history; nothing that needs self-identification.
 *
 * @param cutOff position of the event store up to which events count
 * @param months numbers by month, {@code yyyy-MM}
 * @param history the report of the whole history
 */
public record Operations(
    long cutOff,
    long erasureCutOff,
    Map<String, List<PublishedNumber>> months,
    List<PublishedNumber> history) {}
