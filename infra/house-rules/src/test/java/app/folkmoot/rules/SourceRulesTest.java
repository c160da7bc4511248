package app.folkmoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRulesTest {

  @Test
  void findsNothingToMendInTheCheckout() {
    List<String> broken =
        Checkout.files().stream()
            .flatMap(
                file ->
                    Checkout.text(file).stream()
                        .flatMap(text -> SourceRules.broken(file, text).stream()))
            .toList();

    assertThat(broken).isEmpty();
  }

  @Test
  void findsEveryPackageMarked() {
    List<Path> sources = Checkout.files(".java");

    assertThat(
            SourceRules.unmarkedPackages(
                sources, (file, words) -> words.matcher(Checkout.read(file)).find()))
        .isEmpty();
  }

  @Test
  void findsTheLicence() {
    assertThat(Checkout.read(Path.of("LICENSE")))
        .contains("Apache License", "Version 2.0, January 2004", "The Folkmoot authors");
  }

  @Test
  void findsEveryPageThatAPageLinksTo() {
    Pattern link = Pattern.compile("(?<!!)\\[[^\\]]*]\\((?!https?:|#|mailto:)([^)#]+)");
    List<String> links =
        Checkout.files(".md").stream()
            .flatMap(
                page ->
                    link.matcher(Checkout.read(page))
                        .results()
                        .map(found -> page.resolveSibling(found.group(1)).normalize().toString()))
            .toList();

    assertThat(links).isNotEmpty().allMatch(to -> Files.exists(Checkout.root().resolve(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "a/A.java, // TO!DO: later, left to do",
    "a/A.java, /* FIX!ME */, left to do",
    "infra/run, # TO!DO, left to do",
    "a/ATest.java, @Dis!abled(\"flaky\"), switched off",
    "a/A.java, import lom!bok.Data;, Lombok",
    "a/A.java, ' * @au!thor me', author",
    "README.md, see /wo!rk/main/README.md, path of one machine",
    "a/A.java, x = \"/ro!ot/x\", path of one machine",
    "infra/run, cd /ho!me/me/folkmoot, path of one machine",
    "a/pom.xml, <dependency><version>1.0</version></dependency>, names a version",
    "a/pom.xml, <plugin><version>1.0</version></plugin>, names a version"
  })
  void noticesWhatIsPlanted(String file, String text, String expected) {
    assertThat(SourceRules.broken(Path.of(file), text.replace("!", "")))
        .singleElement()
        .asString()
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a/A.java, href=\"/home\"",
    "a/A.java, \"/api/work/x\"",
    "README.md, TO!DO",
    "pom.xml, <dependency><version>1.0</version></dependency>",
    "a/pom.xml, <dependency><version>${project.version}</version></dependency>"
  })
  void leavesInPeaceWhatIsAllowed(String file, String text) {
    assertThat(SourceRules.broken(Path.of(file), text.replace("!", ""))).isEmpty();
  }

  @Test
  void noticesAPackageThatIsNotMarked() {
    List<Path> sources =
        Stream.of("src/main/java/a/A.java", "src/main/java/b/B.java", "src/test/java/c/C.java")
            .map(Path::of)
            .toList();
    Path marked = Path.of("src/main/java/b/package-info.java");

    List<String> unmarked =
        SourceRules.unmarkedPackages(
            Stream.concat(sources.stream(), Stream.of(marked)).toList(),
            (file, words) -> words.matcher("/**\n * b.\n */\n@NullMarked\npackage b;\n").find());
    List<String> forgotten =
        SourceRules.unmarkedPackages(
            List.of(marked), (file, words) -> words.matcher("package b;\n").find());

    assertThat(unmarked).singleElement().asString().contains("src/main/java/a/package-info.java");
    assertThat(forgotten).hasSize(1);
  }
}
