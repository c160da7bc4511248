package app.folkmoot.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of events: their content alone, and their published form, a CloudEvents 1.0 structured
 * record with the extensions {@code revision}, {@code sequence}, {@code position}, {@code
 * recordedat}, {@code partitionkey} (the conversation), {@code actor}, {@code imported} and {@code
 * outsidemetrics}.
 *
 * <p>Kafka and history carry the same bytes. Thread-safe.
 */
public final class EventCodec {
  private static final String SOURCE = "/folkmoot/command-service";

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final Map<String, ObjectReader> readers = new HashMap<>();
  private final Map<String, Upcaster> upcasters = new HashMap<>();

  /** A codec for the contract's own upcasters. */
  public EventCodec() {
    this(List.of());
  }

  EventCodec(List<Upcaster> upcasters) {
    upcasters.forEach(step -> this.upcasters.put(step.type() + "#" + step.from(), step));
    EventCatalog.all().forEach(e -> readers.put(e.name(), json.readerFor(e.type())));
  }

  /** The content of an event in its current revision. */
  public ObjectNode content(DomainEvent event) {
    return json.valueToTree(event);
  }

  /**
   * Reads the content of an event, bringing an old revision up to date first.
   *
   * @throws UnknownEventException for a type or revision this version does not know
   */
  public DomainEvent event(String type, int revision, JsonNode content) {
    EventCatalog.Entry entry =
        EventCatalog.find(type).orElseThrow(() -> new UnknownEventException(type, revision));
    if (revision > entry.revision()) {
      throw new UnknownEventException(type, revision);
    }
    ObjectNode current = (ObjectNode) content;
    for (int from = revision; from < entry.revision(); from++) {
      Upcaster step = upcasters.get(type + "#" + from);
      if (step == null) {
        throw new UnknownEventException(type, from);
      }
      step.change().accept(current);
    }
    try (var parser = json.treeAsTokens(current)) {
      return readers(type).readValue(parser);
    }
  }

  /** The published form. */
  public byte[] write(RecordedEvent recorded) {
    EventMeta meta = recorded.meta();
    ObjectNode out = json.createObjectNode();
    out.put("specversion", "1.0");
    out.put("id", meta.eventId().toString());
    out.put("source", SOURCE);
    out.put("type", meta.type());
    out.put("subject", meta.aggregateId().toString());
    out.put("time", meta.occurredAt().toString());
    out.put("datacontenttype", "application/json");
    out.put("revision", meta.revision());
    out.put("sequence", meta.sequence());
    out.put("position", meta.position());
    out.put("recordedat", meta.recordedAt().toString());
    out.put("partitionkey", recorded.event().conversation().toString());
    if (meta.actorId() != null) {
      out.put("actor", meta.actorId().toString());
    }
    if (meta.imported()) {
      out.put("imported", true);
    }
    if (meta.outsideMetrics()) {
      out.put("outsidemetrics", true);
    }
    out.set("data", content(recorded.event()));
    return json.writeValueAsBytes(out);
  }

  /**
   * Reads the published form.
   *
   * @throws UnknownEventException for a type or revision this version does not know
   * @throws tools.jackson.core.JacksonException for bytes that are not such a record
   */
  public RecordedEvent read(byte[] bytes) {
    JsonNode in = json.readTree(bytes);
    String type = text(in, "type");
    int revision = in.path("revision").asInt(1);
    DomainEvent event = event(type, revision, in.path("data"));
    EventMeta meta =
        new EventMeta(
            UUID.fromString(text(in, "id")),
            type,
            EventCatalog.of(event.getClass()).revision(),
            UUID.fromString(text(in, "subject")),
            in.path("sequence").asLong(),
            in.path("position").asLong(),
            Instant.parse(text(in, "recordedat")),
            Instant.parse(text(in, "time")),
            optional(in, "actor").map(UUID::fromString).orElse(null),
            in.path("imported").asBoolean(false),
            in.path("outsidemetrics").asBoolean(false));
    return new RecordedEvent(meta, event);
  }

  /**
   * The position in a published form that cannot be read otherwise; 0 where even that is missing.
   */
  public long positionOf(byte[] bytes) {
    try {
      return json.readTree(bytes).path("position").asLong(0);
    } catch (RuntimeException unreadable) {
      return 0;
    }
  }

  /**
   * The conversation of a published form that cannot be read otherwise; empty where even that is
   * missing.
   */
  public Optional<UUID> conversationOf(byte[] bytes) {
    try {
      return optional(json.readTree(bytes), "partitionkey").map(UUID::fromString);
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private ObjectReader readers(String type) {
    ObjectReader reader = readers.get(type);
    if (reader == null) {
      throw new IllegalStateException("no reader for " + type);
    }
    return reader;
  }

  private static String text(JsonNode in, String field) {
    return optional(in, field)
        .orElseThrow(() -> new IllegalArgumentException("the event has no " + field));
  }

  private static Optional<String> optional(JsonNode in, String field) {
    @Nullable JsonNode node = in.get(field);
    return node == null || !node.isString() ? Optional.empty() : Optional.of(node.stringValue());
  }
}
