package app.folkmoot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every stored form ever used, one file each, append-only: today's code reads all of them.
 *
 * <p>A missing file of a new event is written by {@code -Dgolden=accept}; look at it before it is
 * committed.
 */
class EventCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private final JsonMapper json = new JsonMapper();
  private final EventCodec codec = new EventCodec();

  static Stream<EventCatalog.Entry> everyEvent() {
    return EventCatalog.all().stream();
  }

  static Stream<Path> everyFile() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void hasAStoredFormOfEveryEvent(EventCatalog.Entry entry) throws IOException {
    Path file = CORPUS.resolve(entry.name() + ".v" + entry.revision() + ".json");
    if (Files.notExists(file) && "accept".equals(System.getProperty("golden"))) {
      String sample =
          json.writerWithDefaultPrettyPrinter()
              .writeValueAsString(codec.content(Samples.of(entry.type())));
      Files.writeString(file, sample + "\n");
    }
    assertThat(file).as("stored form; -Dgolden=accept writes it").exists();
  }

  @ParameterizedTest
  @MethodSource("everyFile")
  void readsEveryStoredFormAndWritesItBack(Path file) throws IOException {
    String[] name = file.getFileName().toString().split("\\.v(?=\\d)|\\.json");
    int revision = Integer.parseInt(name[1]);
    JsonNode stored = json.readTree(Files.readString(file));

    DomainEvent event = codec.event(name[0], revision, stored.deepCopy());

    EventCatalog.Entry entry = EventCatalog.of(event.getClass());
    assertThat(entry.name()).isEqualTo(name[0]);
    if (revision == entry.revision()) {
      assertThat((JsonNode) codec.content(event)).isEqualTo(stored);
    }
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void refusesAStoredFormWithoutItsFirstComponent(EventCatalog.Entry entry) {
    ObjectNode content = codec.content(Samples.of(entry.type()));
    content.remove(entry.type().getRecordComponents()[0].getName());

    assertThatThrownBy(() -> codec.event(entry.name(), entry.revision(), content))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void namesAnOwnerForEveryPersonalText(EventCatalog.Entry entry) {
    List<String> components =
        Arrays.stream(entry.type().getRecordComponents()).map(RecordComponent::getName).toList();
    for (RecordComponent component : entry.type().getRecordComponents()) {
      if (component.getGenericType().getTypeName().contains(Text.class.getName())) {
        Personal personal = component.getAnnotation(Personal.class);
        assertThat(personal).as(entry.name() + "." + component.getName()).isNotNull();
        assertThat(components).contains(Objects.requireNonNull(personal).owner());
        if (!personal.scope().isEmpty()) {
          assertThat(components).contains(personal.scope());
        }
      }
    }
  }

  @Test
  void refusesAnUnknownTypeAndAHigherRevision() {
    ObjectNode content = json.createObjectNode();
    assertThatThrownBy(() -> codec.event("group.evaporated", 1, content))
        .isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> codec.event("group.created", 99, content))
        .isInstanceOf(UnknownEventException.class);
  }

  @Test
  void knowsAsManyEventsAsItShould() {
    assertThat(EventCatalog.all()).hasSize(45);
  }
}
