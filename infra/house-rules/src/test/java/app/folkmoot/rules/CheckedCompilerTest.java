package app.folkmoot.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The compiler of the build is strict: planted sources, compiled with the very arguments of the
 * root pom, are refused by Error Prone and NullAway. A checker that falls silent is noticed here.
 */
class CheckedCompilerTest {
  private static final String PROFILE = "/project/profiles/profile[id='checked']";

  @TempDir private Path folder;

  @Test
  void refusesANullWhereNoneIsAllowed() throws Exception {
    assertThat(compile("Planted", "  Object broken() {\n    return null;\n  }\n"))
        .contains("error: [NullAway]");
  }

  @Test
  void refusesACertainMistake() throws Exception {
    assertThat(compile("Planted", "  boolean broken(String a) {\n    return a.equals(a);\n  }\n"))
        .contains("error: [SelfEquals]");
  }

  @Test
  void acceptsASourceWithoutFault() throws Exception {
    assertThat(compile("Planted", "  Object sound() {\n    return \"\";\n  }\n")).isEmpty();
  }

  @Test
  void isSwitchedOnUnlessAskedToBeFast() throws Exception {
    assertThat(XPATH.evaluate(PROFILE + "/activation/property/name", pom())).isEqualTo("!fast");
  }

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private String compile(String name, String members) throws Exception {
    Path source = folder.resolve(name + ".java");
    Files.writeString(
        source,
        "package planted;\n@org.jspecify.annotations.NullMarked\nfinal class "
            + name
            + " {\n"
            + members
            + "}\n");
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(compilerArguments());
    command.addAll(
        List.of("-proc:none", "-cp", classPath, "-processorpath", classPath, "-d", folder + ""));
    command.add(source.toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), UTF_8);
    int exit = javac.waitFor();
    assertThat(exit == 0).as("compiled: %s", said).isEqualTo(!said.contains("error:"));
    return said;
  }

  private static List<String> compilerArguments() throws Exception {
    NodeList arguments =
        (NodeList)
            XPATH.evaluate(
                PROFILE
                    + "/build/plugins/plugin[artifactId='maven-compiler-plugin']"
                    + "/configuration/compilerArgs/arg",
                pom(),
                XPathConstants.NODESET);
    assertThat(arguments.getLength()).as("compiler arguments in the root pom").isPositive();
    return IntStream.range(0, arguments.getLength())
        .mapToObj(i -> arguments.item(i).getTextContent())
        .toList();
  }

  private static Document pom() throws Exception {
    try (var in = Files.newInputStream(Checkout.root().resolve("pom.xml"))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException failed) {
      throw new IllegalStateException("the root pom cannot be read", failed);
    }
  }
}
