package app.folkmoot.query.platform.posts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown into what may safely stand in a page.
 *
 * <p>Raw HTML is shown as text, pictures become links (a picture from elsewhere would tell its host
 * who reads), and the result passes a sanitiser that knows only plain prose.
 */
public final class Markdown {
  private static final Pattern MENTION =
      Pattern.compile("@\\{([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}");
  private static final int EXCERPT = 240;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().stripNewlines(true).build();
  private static final PolicyFactory PROSE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "strong",
              "em",
              "code",
              "pre",
              "blockquote",
              "ul",
              "ol",
              "li",
              "a")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .requireRelsOnLinks("nofollow", "noopener", "ugc")
          .toFactory();

  private final Cache<String, String> excerpts = Caffeine.newBuilder().maximumSize(4_000).build();

  /** The members a text mentions. */
  Set<UUID> mentions(String markdown) {
    Set<UUID> mentioned = new TreeSet<>();
    Matcher matcher = MENTION.matcher(markdown);
    while (matcher.find()) {
      mentioned.add(UUID.fromString(matcher.group(1)));
    }
    return mentioned;
  }

  /** Sanitised HTML of a text that is still being written: mentions keep their ids. */
  public String html(String markdown) {
    return html(markdown, UUID::toString);
  }

  /** Sanitised HTML; mentions become links to the member under the name given. */
  String html(String markdown, Function<UUID, String> name) {
    Node document = PARSER.parse(markdown);
    document.accept(new Mentions(name));
    document.accept(new Pictures());
    return PROSE.sanitize(HTML.render(document));
  }

  /** The first words, without any marks. */
  String excerpt(String markdown, Function<UUID, String> name) {
    String start = markdown.length() > 4 * EXCERPT ? markdown.substring(0, 4 * EXCERPT) : markdown;
    if (start.contains("@{")) {
      return shortened(start, name);
    }
    return excerpts.get(start, text -> shortened(text, name));
  }

  private static String shortened(String start, Function<UUID, String> name) {
    Node document = PARSER.parse(start);
    document.accept(new Mentions(name));
    document.accept(new PlainLinks());
    String text = TEXT.render(document).strip();
    if (text.length() <= EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT);
    int end = space > EXCERPT / 2 ? space : EXCERPT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Replaces mentions in running text. */
  private static final class Mentions extends AbstractVisitor {
    private final Function<UUID, String> name;

    Mentions(Function<UUID, String> name) {
      this.name = name;
    }

    @Override
    public void visit(Text text) {
      Matcher matcher = MENTION.matcher(text.getLiteral());
      List<Node> parts = new ArrayList<>();
      int from = 0;
      while (matcher.find()) {
        parts.add(new Text(text.getLiteral().substring(from, matcher.start())));
        UUID member = UUID.fromString(matcher.group(1));
        Text shown = new Text("@" + name.apply(member));
        if (text.getParent() instanceof Link) {
          parts.add(shown);
        } else {
          Link link = new Link("/members/" + member, null);
          link.appendChild(shown);
          parts.add(link);
        }
        from = matcher.end();
      }
      if (from > 0) {
        parts.add(new Text(text.getLiteral().substring(from)));
        parts.forEach(text::insertBefore);
        text.unlink();
      }
    }
  }

  /** Replaces pictures by links to them. */
  private static final class Pictures extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      Link link = new Link(image.getDestination(), image.getTitle());
      while (image.getFirstChild() != null) {
        link.appendChild(image.getFirstChild());
      }
      if (link.getFirstChild() == null) {
        link.appendChild(new Text(image.getDestination()));
      }
      image.insertBefore(link);
      image.unlink();
    }
  }

  /** Leaves only the words of links and pictures. */
  private static final class PlainLinks extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      visitChildren(link);
      unwrap(link);
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      unwrap(image);
    }

    private static void unwrap(Node node) {
      while (node.getFirstChild() != null) {
        node.insertBefore(node.getFirstChild());
      }
      node.unlink();
    }
  }
}
