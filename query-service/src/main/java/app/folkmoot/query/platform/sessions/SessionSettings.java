package app.folkmoot.query.platform.sessions;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions are kept.
 *
 * @param key file that holds 32 bytes in hexadecimal, the key that seals sessions; the same for all
 *     instances; with another key everybody signs in again
 * @param idle a session unused for this long ends
 * @param longest no session is older than this
 * @param sweepEvery how often ended sessions are deleted
 */
@ConfigurationProperties("folkmoot.sessions")
public record SessionSettings(
    @Nullable Path key,
    @DefaultValue("12h") Duration idle,
    @DefaultValue("7d") Duration longest,
    @DefaultValue("10m") Duration sweepEvery) {}
