package app.folkmoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds {@code infra/docs/events.md} to the contract; {@code -Dgolden=accept} writes it anew. */
class EventCataloguePageTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PAGE = Path.of("../docs/events.md");

  @Test
  void findsThePageOfEventsUpToDate() throws IOException {
    String page = page();
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as(
            "page of events; written by ./mvnw -q -pl infra/event-contract -am test"
                + " -Dtest=EventCataloguePageTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dgolden=accept")
        .exists()
        .hasContent(page);
  }

  @Test
  void saysOfEveryEventWhatHappened() throws IOException {
    Map<String, String> sentences = sentences();

    assertThat(EventCatalog.all())
        .allSatisfy(event -> assertThat(sentences.get(event.name())).as(event.name()).isNotBlank());
  }

  private static String page() throws IOException {
    Map<String, String> sentences = sentences();
    Map<String, List<EventCatalog.Entry>> areas =
        EventCatalog.all().stream()
            .collect(
                Collectors.groupingBy(
                    EventCataloguePageTest::area, LinkedHashMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder();
    page.append("# Events\n\nGenerated from the event contract; do not edit. ")
        .append(EventCatalog.all().size())
        .append(" events, on the topic `")
        .append(Partitions.TOPIC)
        .append("` (")
        .append(Partitions.COUNT)
        .append(
            " partitions, keyed by conversation) as CloudEvents 1.0 unless marked *stored only*.\n")
        .append(
            "**Personal** components are encrypted in the store under a key of the named owner;")
        .append(" *optional* ones may be missing.\n");
    areas.forEach(
        (area, events) -> {
          page.append("\n## ").append(area).append("\n\n| Event | What happened | Components |\n");
          page.append("|---|---|---|\n");
          events.forEach(event -> page.append(row(event, sentences)));
        });
    return page.toString();
  }

  private static String row(EventCatalog.Entry event, Map<String, String> sentences) {
    String components =
        Arrays.stream(event.type().getRecordComponents())
            .map(EventCataloguePageTest::component)
            .collect(Collectors.joining(", "));
    return String.format(
        java.util.Locale.ROOT,
        "| `%s` v%d%s | %s | %s |\n",
        event.name(),
        event.revision(),
        event.published() ? "" : ", *stored only*",
        sentences.get(event.name()),
        components);
  }

  private static String component(RecordComponent component) {
    String type = component.getGenericType().getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1");
    Personal personal = component.getAnnotation(Personal.class);
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return "`"
        + component.getName()
        + "` "
        + type.replace("<", " of ").replace(">", "")
        + (optional ? " *optional*" : "")
        + (personal == null
            ? ""
            : " **personal** ("
                + personal.purpose().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                + " of `"
                + personal.owner()
                + "`)");
  }

  /** First sentences of the records' own documentation, by logical name. */
  private static Map<String, String> sentences() throws IOException {
    Pattern documented =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@EventType\\(\\s*(?:value = )?\"([^\"]+)\"",
            Pattern.DOTALL);
    Map<String, String> sentences = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
        Matcher found = documented.matcher(Files.readString(file));
        while (found.find()) {
          String text =
              found
                  .group(1)
                  .replaceAll("\\n\\s*\\* ?", " ")
                  .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                  .split("<p>| @param")[0]
                  .strip();
          sentences.put(found.group(2), text.replaceFirst("(?s)\\. .*", "."));
        }
      }
    }
    return sentences;
  }

  private static String area(EventCatalog.Entry event) {
    String name = event.type().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
