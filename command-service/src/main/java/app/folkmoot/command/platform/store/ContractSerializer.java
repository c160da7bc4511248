package app.folkmoot.command.platform.store;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventCodec;
import app.folkmoot.events.UnknownEventException;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract's JSON under logical names and revisions, as Axon's serializer: class names are
 * nobody's business, and personal texts are sealed on the way in and opened on the way out.
 *
 * <p>An unknown type or a higher revision is an error, where Axon's own would go on with a
 * placeholder: an aggregate that cannot read its past must not decide.
 */
public final class ContractSerializer implements Serializer {
  private final EventCodec codec;
  private final PersonalTexts texts;
  private final JsonMapper json = new JsonMapper();
  private final Converter converter = new ChainingConverter();

  public ContractSerializer(EventCodec codec, PersonalTexts texts) {
    this.codec = codec;
    this.texts = texts;
  }

  /** The stored form of an event's content: readable JSON with its personal texts sealed. */
  public String stored(DomainEvent event) {
    EventCatalog.Entry entry = EventCatalog.of(event.getClass());
    ObjectNode content = codec.content(event);
    texts.seal(entry.name(), entry.revision(), content);
    return json.writeValueAsString(content);
  }

  /**
   * The event behind a stored form.
   *
   * @throws UnknownEventException for a type or revision this version does not know
   */
  public DomainEvent event(String type, int revision, String stored) {
    ObjectNode content = (ObjectNode) json.readTree(stored);
    texts.open(type, revision, content);
    return codec.event(type, revision, content);
  }

  String metaData(Map<String, ?> meta) {
    return json.writeValueAsString(meta);
  }

  @SuppressWarnings("unchecked")
  Map<String, String> metaData(String stored) {
    return json.readValue(stored, Map.class);
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    if (object == null) {
      throw new IllegalArgumentException("there is nothing to store");
    }
    String text =
        switch (object) {
          case MetaData meta -> metaData(meta);
          case DomainEvent event -> stored(event);
          default ->
              throw new IllegalArgumentException(object.getClass() + " is not in the contract");
        };
    return new SimpleSerializedObject<>(
        converter.convert(text, representation), representation, typeForClass(object.getClass()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(String.class, representation);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S, T> T deserialize(SerializedObject<S> object) {
    String text = converter.convert(object.getData(), object.getContentType(), String.class);
    if (SerializedMetaData.isSerializedMetaData(object)) {
      return (T) MetaData.from(metaData(text));
    }
    SerializedType type = object.getType();
    return (T) event(type.getName(), revision(type), text);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (MetaData.class.getName().equals(type.getName())) {
      return MetaData.class;
    }
    return EventCatalog.find(type.getName())
        .filter(entry -> revision(type) <= entry.revision())
        .orElseThrow(() -> new UnknownEventException(type.getName(), revision(type)))
        .type();
  }

  @Override
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null) {
      return SimpleSerializedType.emptyType();
    }
    if (!DomainEvent.class.isAssignableFrom(type)) {
      return new SimpleSerializedType(type.getName(), null);
    }
    EventCatalog.Entry entry = EventCatalog.of(type);
    return new SimpleSerializedType(entry.name(), Integer.toString(entry.revision()));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }

  private static int revision(SerializedType type) {
    return type.getRevision() == null ? 1 : Integer.parseInt(type.getRevision());
  }
}
