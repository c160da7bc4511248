package app.folkmoot.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\evil.example",
        "/%0d%0aSet-Cookie:x=y\r\n",
        "///evil.example",
        "evil",
        "",
        "javascript:alert(1)"
      })
  void leadsNowhereElse(String path) {
    assertThat(LocalPath.of(path)).isEqualTo("/");
  }

  @Test
  void leadsBackOnThisSite() {
    assertThat(LocalPath.of("/groups/remote-writers?after=x%20y"))
        .isEqualTo("/groups/remote-writers?after=x%20y");
  }
}
