package app.folkmoot.reader;

import app.folkmoot.events.Partitions;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the events are.
 *
 * @param bootstrapServers Kafka's addresses, {@code host:port}, separated by commas
 * @param topic {@link Partitions#TOPIC} but in tests
 * @param group the consumer group that shares the partitions among its instances; null to read all
 *     of them alone
 * @param historyUrl address of command-service
 * @param credential what history asks for as bearer token
 * @param kafka further settings of the Kafka client, such as those for TLS
 */
public record ReaderSettings(
    String bootstrapServers,
    String topic,
    @Nullable String group,
    URI historyUrl,
    String credential,
    Map<String, String> kafka) {
  public ReaderSettings {
    Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    Objects.requireNonNull(historyUrl, "historyUrl");
    kafka = Map.copyOf(kafka);
  }

  public ReaderSettings(
      String bootstrapServers, @Nullable String group, URI historyUrl, String credential) {
    this(bootstrapServers, Partitions.TOPIC, group, historyUrl, credential, Map.of());
  }

  /** The same for one who reads all partitions alone. */
  public ReaderSettings alone() {
    return new ReaderSettings(bootstrapServers, topic, null, historyUrl, credential, kafka);
  }
}
