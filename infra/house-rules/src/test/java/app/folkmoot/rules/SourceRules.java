package app.folkmoot.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no file of the checkout may say, whatever a compiler thinks of it. */
final class SourceRules {
  /** In two halves where a rule would find itself. */
  private static final Map<String, Pattern> NOWHERE =
      Map.of(
          "a path of one machine",
          Pattern.compile("(?<![\\w.}-])/(?:root|work|home/\\w+|Users/\\w+)/\\w"));

  private static final Map<String, Pattern> NOT_IN_CODE =
      Map.of(
          "a thing left to do: open an issue instead",
          Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b"),
          "a test switched off: mend it or take it out",
          Pattern.compile("@(?:Dis" + "abled|Ig" + "nore)\\b"),
          "Lombok: what runs can be read",
          Pattern.compile("import (?:static )?lom" + "bok\\."),
          "an author: history knows them",
          Pattern.compile("\\* @au" + "thor\\b"));

  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern PLUGIN =
      Pattern.compile("<plugin>((?:(?!<configuration>|<executions>).)*?)</plugin>", Pattern.DOTALL);

  private SourceRules() {}

  /** What is wrong with a file, one sentence for each. */
  static List<String> broken(Path file, String text) {
    List<String> broken = new ArrayList<>();
    find(NOWHERE, file, text, broken);
    if (isCode(file)) {
      find(NOT_IN_CODE, file, text, broken);
    }
    if (file.endsWith("pom.xml") && file.getNameCount() > 1) {
      for (Pattern part : List.of(DEPENDENCY, PLUGIN)) {
        Matcher block = part.matcher(text);
        while (block.find()) {
          Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(block.group(1));
          if (version.find() && !version.group(1).startsWith("${")) {
            broken.add(file + " names a version, " + version.group(1) + ": the root pom does that");
          }
        }
      }
    }
    return broken;
  }

  /** The packages of a main source tree that have no {@code @NullMarked} and no purpose. */
  static List<String> unmarkedPackages(List<Path> sources, BiPredicate<Path, Pattern> contains) {
    return sources.stream()
        .filter(file -> file.toString().contains("src/main/java"))
        .map(Path::getParent)
        .distinct()
        .map(folder -> folder.resolve("package-info.java"))
        .filter(
            info ->
                !sources.contains(info)
                    || !contains.test(
                        info, Pattern.compile("(?s)^/\\*\\*.*^@NullMarked$", Pattern.MULTILINE)))
        .map(info -> info + " must say what the package is for, and @NullMarked")
        .toList();
  }

  private static void find(
      Map<String, Pattern> rules, Path file, String text, List<String> broken) {
    rules.forEach(
        (what, pattern) -> {
          Matcher found = pattern.matcher(text);
          if (found.find()) {
            long line = text.substring(0, found.start()).lines().count();
            broken.add(file + ":" + Math.max(1, line) + " holds " + what);
          }
        });
  }

  private static boolean isCode(Path file) {
    String name = file.getFileName().toString();
    return !name.contains(".")
        || name.matches(".*\\.(java|sql|html|css|js|xml|ya?ml|properties|sh)");
  }
}
