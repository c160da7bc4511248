package app.folkmoot.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Renders every component's examples, and sees to it that every component has some. */
@SpringBootTest(
    classes = {PagesPreview.class, ComponentGallery.class},
    properties = "management.endpoint.health.validate-group-membership=false")
class ComponentTest {
  @Autowired private WebApplicationContext context;

  static Stream<String> components() throws Exception {
    return ComponentGallery.names().stream();
  }

  @ParameterizedTest
  @MethodSource("components")
  void rendersItsExamples(String name) throws Exception {
    MockHttpSession session = new MockHttpSession();
    session.setAttribute("SPRING_SECURITY_CONTEXT", PagesPreview.amara("member"));
    String html =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilters(context.getBean("springSecurityFilterChain", jakarta.servlet.Filter.class))
            .build()
            .perform(get("/components/" + name).session(session))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Document page = Jsoup.parse(html);

    assertThat(Objects.requireNonNull(page.selectFirst("#example")).children()).isNotEmpty();
    assertThat(PageChecks.faults(page)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("components")
  void saysWhatItIsAndHowItIsAccessible(String name) throws Exception {
    Path folder = ComponentGallery.folder().resolve(name);

    assertThat(folder.resolve(name + ".html")).exists();
    assertThat(Files.readString(folder.resolve("README.md")))
        .startsWith("# ")
        .contains("\nAccessibility: ");
  }

  @Test
  void knowsAllComponents() throws Exception {
    File[] folders = Objects.requireNonNull(ComponentGallery.folder().toFile().listFiles());

    assertThat(ComponentGallery.names()).hasSize(folders.length).hasSizeGreaterThan(10);
  }
}
