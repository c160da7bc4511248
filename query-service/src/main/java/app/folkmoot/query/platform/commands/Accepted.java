package app.folkmoot.query.platform.commands;

import java.util.UUID;

/**
 * The answer to a command that was carried out.
 *
 * @param id the aggregate it was carried out on
 * @param sequence the aggregate's last event
 * @param token what a read must wait for to show it
 */
public record Accepted(UUID id, long sequence, String token) {}
