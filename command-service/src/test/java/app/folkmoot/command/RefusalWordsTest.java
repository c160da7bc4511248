package app.folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.command.platform.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every refusal has its words, and no words are left over. */
class RefusalWordsTest {
  private final Properties words = words();
  private final List<Refusal> refusals = refusals();

  @Test
  void saysWhatHappenedAndWhatToDoForEveryRefusal() {
    Set<String> expected = new TreeSet<>();
    for (Refusal refusal : refusals) {
      String key = "problems." + refusal.code().replace('/', '.');
      expected.add(key + ".title");
      expected.add(key + ".detail");
    }
    assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(words.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void findsTheRefusalsOfEveryFeature() {
    assertThat(refusals)
        .extracting(refusal -> refusal.code().split("/")[0])
        .contains("groups", "members", "discussions", "help");
  }

  @Test
  void givesEveryRefusalItsOwnCode() {
    assertThat(refusals).extracting(Refusal::code).doesNotHaveDuplicates();
  }

  private static List<Refusal> refusals() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.folkmoot.command")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(Refusal.class::cast)
            .toList();
  }

  private static Properties words() {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                RefusalWordsTest.class.getResourceAsStream("/messages.properties")),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return words;
  }
}
