package app.folkmoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All Java sources are laid out by google-java-format. It is a test, not a plugin, because Maven
 * may run on a JDK older than the formatter needs.
 */
class FormattingTest {
  private static final String CURE =
      "./mvnw -q -pl infra/house-rules test -Dtest=FormattingTest -Dformat=rewrite";

  @Test
  void findsEverySourceAsTheFormatterWritesIt() throws IOException, FormatterException {
    boolean rewrite = "rewrite".equals(System.getProperty("format"));
    List<Path> sources = Checkout.files(".java");
    List<Path> different = new ArrayList<>();
    for (Path source : sources) {
      String text = Checkout.read(source);
      String formatted = formatted(text);
      if (!text.equals(formatted)) {
        if (rewrite) {
          Files.writeString(Checkout.root().resolve(source), formatted);
        } else {
          different.add(source);
        }
      }
    }

    assertThat(sources).as("sources found").hasSizeGreaterThan(100);
    assertThat(different).as("sources laid out in another way; cured by %s", CURE).isEmpty();
  }

  @Test
  void noticesABadlyLaidOutSource() throws FormatterException {
    String planted = "import java.util.List;\nclass Planted{int  one=1;}\n";

    assertThat(formatted(planted)).isEqualTo("class Planted {\n  int one = 1;\n}\n");
  }

  private static String formatted(String source) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(source);
  }
}
