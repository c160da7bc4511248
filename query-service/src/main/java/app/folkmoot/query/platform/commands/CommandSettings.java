package app.folkmoot.query.platform.commands;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where commands go.
 *
 * @param url address of command-service, without a path
 * @param connectWithin how long to wait for a connection
 * @param answerWithin how long to wait for an answer
 */
@ConfigurationProperties("folkmoot.commands")
record CommandSettings(
    @DefaultValue("http://localhost:8081") URI url,
    @DefaultValue("2s") Duration connectWithin,
    @DefaultValue("10s") Duration answerWithin) {}
