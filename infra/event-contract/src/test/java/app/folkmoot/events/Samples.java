package app.folkmoot.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One example of any event, filled in by the types of its components. */
final class Samples {
  private Samples() {}

  static DomainEvent of(Class<? extends DomainEvent> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getGenericType(), components[i].getName(), i);
    }
    try {
      Class<?>[] parameters =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends DomainEvent> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type, e);
    }
  }

  private static Object value(Type type, String name, int number) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0], name, number));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == UUID.class) {
      return UUID.nameUUIDFromBytes(new byte[] {(byte) number});
    }
    if (plain == String.class) {
      return name + " words";
    }
    if (plain == Text.class) {
      return Text.of("personal " + name);
    }
    if (plain == boolean.class) {
      return true;
    }
    if (plain == int.class) {
      return 1;
    }
    if (plain == LocalDate.class) {
      return LocalDate.of(2026, 3, 29);
    }
    if (plain == LocalTime.class) {
      return LocalTime.of(18, 30);
    }
    if (plain == DayOfWeek.class) {
      return DayOfWeek.MONDAY;
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    throw new IllegalArgumentException("no sample value for " + type);
  }
}
