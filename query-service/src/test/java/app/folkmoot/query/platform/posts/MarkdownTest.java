package app.folkmoot.query.platform.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static final UUID ANN = UUID.fromString("01980000-0000-7000-8000-000000000001");
  private final Markdown markdown = new Markdown();

  @Test
  void rendersProse() {
    assertThat(html("# Hello\n\n*a* **b** `c`\n\n1. x\n2. y\n\n> q"))
        .contains("<h1>Hello</h1>", "<em>a</em>", "<strong>b</strong>", "<code>c</code>")
        .contains("<ol>", "<li>x</li>", "<blockquote>");
  }

  @Test
  void opensLinksSafely() {
    assertThat(html("[x](https://example.org/a?b=1) and https://example.org"))
        .contains("<a href=\"https://example.org/a?b&#61;1\" rel=\"nofollow noopener ugc\">x</a>")
        .contains("<a href=\"https://example.org\" rel=\"nofollow noopener ugc\">");
  }

  @Test
  void turnsPicturesIntoLinks() {
    assertThat(html("![a cat](https://example.org/cat.png)"))
        .doesNotContain("<img")
        .contains("href=\"https://example.org/cat.png\"")
        .contains(">a cat</a>");
  }

  @Test
  void leavesNothingThatActs() {
    List<String> attacks =
        List.of(
            "<script>alert(1)</script>",
            "<svg onload=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<div hx-get=\"/x\" data-hx-on=\"alert(1)\">a</div>",
            "[a](javascript:alert(1))",
            "[a](JaVaScRiPt:alert(1))",
            "[a](data:text/html,<script>alert(1)</script>)",
            "![a](javascript:alert(1))",
            "<https://example.org/\"onmouseover=alert(1)>",
            "[a](https://example.org \"t\\\" onclick=alert(1)\")",
            "<style>*{}</style><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "```html\n<script>alert(1)</script>\n```");
    for (String attack : attacks) {
      assertThat(html(attack).replaceAll("&lt;.*?(?=<|$)", ""))
          .as(attack)
          .doesNotContainPattern("(?i)<(script|svg|img|div|style|noscript|iframe)")
          .doesNotContainPattern("(?i)<[a-z][^>]*\\son[a-z]+\\s*=")
          .doesNotContainPattern("(?i)<[a-z][^>]*(hx-|data-)")
          .doesNotContainPattern("(?i)href=\"\\s*(javascript|data):");
    }
  }

  @Test
  void showsMentionsByNameHoweverHostileTheName() {
    String html = markdown.html("Hi @{" + ANN + "}, see", id -> "Ann <b>](javascript:alert(1))");
    assertThat(html)
        .contains("<a href=\"/members/" + ANN + "\"")
        .contains("&#64;Ann &lt;b&gt;](javascript:alert(1))</a>");
    assertThat(markdown.mentions("@{" + ANN + "} @{not-an-id}")).containsExactly(ANN);
  }

  @Test
  void takesTheFirstWordsAsExcerpt() {
    assertThat(markdown.excerpt("**Bold** [link](https://example.org) ![pic](x.png)", id -> "Ann"))
        .isEqualTo("Bold link pic");
    assertThat(markdown.excerpt("@{" + ANN + "} hello", id -> "Ann")).isEqualTo("@Ann hello");
    String excerpt = markdown.excerpt("word ".repeat(400), id -> "Ann");
    assertThat(excerpt).hasSizeLessThan(245).endsWith("word…");
  }

  private String html(String text) {
    return markdown.html(text, id -> "Ann");
  }
}
