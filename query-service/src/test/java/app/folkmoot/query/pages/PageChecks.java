package app.folkmoot.query.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page has to keep to, as far as its HTML shows it. */
final class PageChecks {

  /** Texts that would do harm if they were anything but text. */
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'\"><svg/onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "<div hx-get=\"/sign-out\" hx-trigger=\"load\">",
          "<div data-hx-on:click=\"alert(1)\">",
          "javascript:alert(1)",
          "[[${T(java.lang.Runtime).getRuntime()}]]",
          "__${7*7}__ ${7*7} #{error.fault.title}",
          "<style>*{display:none}</style>",
          "\u202Egnp.exe");

  private PageChecks() {}

  /** What is wrong with a page; none for a good one. */
  static List<String> faults(Document page) {
    List<String> faults = new ArrayList<>(foreignElements(page));
    if (!page.select("html").attr("lang").equals("en")) {
      faults.add("has no language");
    }
    if (page.select("h1").size() != 1 || page.select("h1").text().isBlank()) {
      faults.add("has " + page.select("h1").size() + " h1");
    }
    if (page.select("main").size() != 1) {
      faults.add("has " + page.select("main").size() + " main");
    }
    if (!page.title().endsWith(" · Folkmoot")) {
      faults.add("is titled " + page.title());
    }
    headings(page, faults);
    ids(page, faults);
    names(page, faults);
    if (page.text().contains("??")) {
      faults.add("lacks a text: " + page.text().replaceAll(".*(\\?\\?\\S+).*", "$1"));
    }
    return faults;
  }

  private static void headings(Document page, List<String> faults) {
    int last = 1;
    for (Element heading : page.select("main :is(h1, h2, h3, h4, h5, h6)")) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > last + 1) {
        faults.add("jumps to " + heading.tagName() + " at " + heading.text());
      }
      last = level;
    }
  }

  private static void ids(Document page, List<String> faults) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        faults.add("has the id " + element.id() + " twice");
      }
    }
    for (Element element : page.select("[aria-describedby], [aria-labelledby]")) {
      String named = element.attr("aria-describedby") + " " + element.attr("aria-labelledby");
      for (String id : named.strip().split("\\s+")) {
        if (!ids.contains(id)) {
          faults.add(element.tagName() + " is described by " + id + ", which is not there");
        }
      }
    }
    for (Element link : page.select("a[href^=#]")) {
      if (!ids.contains(link.attr("href").substring(1))) {
        faults.add("leads to " + link.attr("href") + ", which is not there");
      }
    }
  }

  private static void names(Document page, List<String> faults) {
    for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
      boolean labelled =
          field.parents().stream().anyMatch(above -> above.tagName().equals("label"))
              || (!field.id().isEmpty() && !page.select("label[for=" + field.id() + "]").isEmpty());
      if (!labelled) {
        faults.add("has a field without a label: " + field.attr("name"));
      }
    }
    for (Element control : page.select("button, a, summary")) {
      if (control.text().isBlank()) {
        faults.add("has a " + control.tagName() + " without words: " + control.outerHtml());
      }
    }
    for (Element group : page.select("fieldset")) {
      if (group.select("> legend").text().isBlank()) {
        faults.add("has a fieldset without a legend");
      }
    }
    for (Element form : page.select("form[method=post]")) {
      if (form.select("input[name=_csrf]").isEmpty()) {
        faults.add("has a form without its token: " + form.attr("action"));
      }
    }
  }

  /** Elements and attributes that no template of ours writes. */
  static List<String> foreignElements(Document page) {
    List<String> foreign = new ArrayList<>();
    page.select("script:not([src]), style, img, iframe, object, embed, base, svg[onload]")
        .forEach(element -> foreign.add("has " + element.outerHtml()));
    page.select("script[src]").stream()
        .filter(script -> !script.attr("src").startsWith("/"))
        .forEach(script -> foreign.add("loads " + script.attr("src")));
    page.select("[hx-trigger], [data-hx-on:click]")
        .forEach(element -> foreign.add("has " + element.outerHtml()));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("on") || attribute.getKey().equals("style")) {
          foreign.add("has " + attribute.getKey() + " on " + element.tagName());
        }
        boolean address =
            Set.of("href", "src", "action", "formaction").contains(attribute.getKey());
        if (address
            && attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
          foreign.add("leads to " + attribute.getValue());
        }
      }
    }
    return foreign;
  }
}
