package app.folkmoot.query.platform.store;

import app.folkmoot.events.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * Stores a record component by component; {@code id} as {@code _id}.
 *
 * <p>Nothing is stored for null, false and empty lists, so that documents stay small; a missing
 * component reads as just that. Times keep milliseconds. Understands what documents are made of:
 * ids, texts, numbers, times, enums, lists and further records.
 */
final class RecordCodec<R> implements Codec<R> {
  private final Class<R> type;
  private final Constructor<R> constructor;
  private final List<Component> components = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable Object[] blank;

  private record Component(String name, Method accessor, Form form) {}

  /** How values of one type are stored. */
  private interface Form {
    void write(BsonWriter out, Object value);

    Object read(BsonReader in);
  }

  RecordCodec(Class<R> type) {
    this.type = type;
    RecordComponent[] all = type.getRecordComponents();
    blank = new Object[all.length];
    Class<?>[] types = new Class<?>[all.length];
    for (int i = 0; i < all.length; i++) {
      String name = all[i].getName().equals("id") ? "_id" : all[i].getName();
      all[i].getAccessor().setAccessible(true);
      components.add(new Component(name, all[i].getAccessor(), form(all[i].getGenericType())));
      places.put(name, i);
      types[i] = all[i].getType();
      blank[i] = missing(types[i]);
    }
    try {
      constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Class<R> getEncoderClass() {
    return type;
  }

  @Override
  public void encode(BsonWriter out, R value, EncoderContext context) {
    write(out, value);
  }

  @Override
  public R decode(BsonReader in, DecoderContext context) {
    return read(in);
  }

  private void write(BsonWriter out, Object value) {
    out.writeStartDocument();
    for (Component component : components) {
      Object part = get(component.accessor, value);
      if (part != null && !isDefault(part)) {
        out.writeName(component.name);
        component.form.write(out, part);
      }
    }
    out.writeEndDocument();
  }

  private static boolean isDefault(Object part) {
    return part.equals(false) || part instanceof List<?> list && list.isEmpty();
  }

  private R read(BsonReader in) {
    @Nullable Object[] values = blank.clone();
    in.readStartDocument();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      Integer place = places.get(in.readName());
      if (place == null || in.getCurrentBsonType() == BsonType.NULL) {
        in.skipValue();
      } else {
        values[place] = components.get(place).form.read(in);
      }
    }
    in.readEndDocument();
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
    }
  }

  private static @Nullable Object get(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object missing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == int.class) {
      return 0;
    }
    return type == List.class ? List.of() : null;
  }

  private static Form form(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListForm(form(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return new Nested(new RecordCodec<>(plain));
    }
    if (plain.isEnum()) {
      return new EnumForm(plain);
    }
    Form simple = SIMPLE.get(plain);
    if (simple == null) {
      throw new IllegalArgumentException("documents cannot hold a " + plain.getName());
    }
    return simple;
  }

  private interface Writing {
    void write(BsonWriter out, Object value);
  }

  private interface Reading {
    Object read(BsonReader in);
  }

  private record Simple(Writing writing, Reading reading) implements Form {
    @Override
    public void write(BsonWriter out, Object value) {
      writing.write(out, value);
    }

    @Override
    public Object read(BsonReader in) {
      return reading.read(in);
    }
  }

  private static final Form LONG =
      new Simple((out, value) -> out.writeInt64((Long) value), RecordCodec::number);
  private static final Form INT =
      new Simple((out, value) -> out.writeInt32((Integer) value), in -> (int) (long) number(in));
  private static final Form BOOLEAN =
      new Simple((out, value) -> out.writeBoolean((Boolean) value), BsonReader::readBoolean);

  private static final Map<Class<?>, Form> SIMPLE =
      Map.of(
          UUID.class,
          new Simple(
              (out, value) -> out.writeBinaryData(new BsonBinary((UUID) value)),
              in -> in.readBinaryData().asUuid(UuidRepresentation.STANDARD)),
          String.class,
          new Simple((out, value) -> out.writeString((String) value), BsonReader::readString),
          long.class,
          LONG,
          int.class,
          INT,
          boolean.class,
          BOOLEAN,
          Instant.class,
          new Simple(
              (out, value) -> out.writeDateTime(((Instant) value).toEpochMilli()),
              in -> Instant.ofEpochMilli(in.readDateTime())),
          LocalDate.class,
          new Simple(
              (out, value) -> out.writeString(value.toString()),
              in -> LocalDate.parse(in.readString())),
          java.time.LocalTime.class,
          new Simple(
              (out, value) -> out.writeString(value.toString()),
              in -> java.time.LocalTime.parse(in.readString())),
          Text.class,
          new Simple(RecordCodec::writeText, RecordCodec::readText));

  private static Long number(BsonReader in) {
    return switch (in.getCurrentBsonType()) {
      case INT32 -> (long) in.readInt32();
      case DOUBLE -> (long) in.readDouble();
      default -> in.readInt64();
    };
  }

  private static void writeText(BsonWriter out, Object value) {
    switch ((Text) value) {
      case Text.Known known -> out.writeString(known.value());
      case Text.Erased erased -> {
        out.writeStartDocument();
        out.writeBoolean("erased", true);
        out.writeEndDocument();
      }
    }
  }

  private static Text readText(BsonReader in) {
    if (in.getCurrentBsonType() == BsonType.STRING) {
      return Text.of(in.readString());
    }
    in.skipValue();
    return Text.ERASED;
  }

  private record Nested(RecordCodec<?> codec) implements Form {
    @Override
    public void write(BsonWriter out, Object value) {
      codec.write(out, value);
    }

    @Override
    public Object read(BsonReader in) {
      return codec.read(in);
    }
  }

  private record EnumForm(Class<?> type) implements Form {
    @Override
    public void write(BsonWriter out, Object value) {
      out.writeString(((Enum<?>) value).name());
    }

    @Override
    public Object read(BsonReader in) {
      String name = in.readString();
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      throw new IllegalStateException(type.getSimpleName() + " has no " + name);
    }
  }

  private record ListForm(Form element) implements Form {
    @Override
    public void write(BsonWriter out, Object value) {
      out.writeStartArray();
      for (Object each : (List<?>) value) {
        element.write(out, each);
      }
      out.writeEndArray();
    }

    @Override
    public Object read(BsonReader in) {
      List<Object> values = new ArrayList<>();
      in.readStartArray();
      while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
        values.add(element.read(in));
      }
      in.readEndArray();
      return List.copyOf(values);
    }
  }
}
