package app.folkmoot.events;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A personal text: known, or erased because its owner's key is gone.
 *
 * <p>Reads in JSON as a string or as {@code {"erased": true}}.
 */
@JsonSerialize(using = Text.Writer.class)
@JsonDeserialize(using = Text.Reader.class)
public sealed interface Text {

  /** A text that can be read. */
  record Known(String value) implements Text {
    public Known {
      Objects.requireNonNull(value, "value");
    }
  }

  /** A text whose key was destroyed. */
  record Erased() implements Text {}

  Text ERASED = new Erased();

  static Text of(String value) {
    return new Known(value);
  }

  /** The same for a text that may be missing altogether. */
  static @Nullable Text ofNullable(@Nullable String value) {
    return value == null ? null : new Known(value);
  }

  static List<Text> listOf(List<String> values) {
    return values.stream().map(Text::of).toList();
  }

  /** The text, or the given words where it is erased. */
  default String orElse(String words) {
    return this instanceof Known known ? known.value() : words;
  }

  /** Writes a string or {@code {"erased": true}}. */
  final class Writer extends ValueSerializer<Text> {
    @Override
    public void serialize(Text text, JsonGenerator out, SerializationContext context) {
      switch (text) {
        case Known known -> out.writeString(known.value());
        case Erased erased -> {
          out.writeStartObject();
          out.writeBooleanProperty("erased", true);
          out.writeEndObject();
        }
      }
    }
  }

  /** Reads what {@link Writer} writes; anything else is refused. */
  final class Reader extends ValueDeserializer<Text> {
    @Override
    public Text deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() == JsonToken.VALUE_STRING) {
        return new Known(in.getString());
      }
      if (in.currentToken() == JsonToken.START_OBJECT
          && context.readTree(in).path("erased").asBoolean(false)) {
        return ERASED;
      }
      return (Text) context.handleUnexpectedToken(Text.class, in);
    }
  }
}
