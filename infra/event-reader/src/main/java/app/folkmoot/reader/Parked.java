package app.folkmoot.reader;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is set aside because one of its events could not be read or applied.
 *
 * @param conversation null where not even that could be read: then only this one event is left out
 * @param position of the event; it and everything after it in the conversation is not applied
 * @param reason without personal data
 */
public record Parked(@Nullable UUID conversation, int partition, long position, String reason) {}
