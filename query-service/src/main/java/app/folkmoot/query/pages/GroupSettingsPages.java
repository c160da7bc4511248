package app.folkmoot.query.pages;

import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.groups.GroupView;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.FormTokens;
import app.folkmoot.query.platform.pages.Option;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founding a group, changing its settings, closing it. */
@Controller
final class GroupSettingsPages {
  private static final String[] FIELDS = {
    "name", "slug", "purpose", "kind", "visibility", "joinPolicy", "topics", "languages"
  };

  private final GroupReads groups;
  private final FormSender sender;
  private final FormTokens tokens;
  private final Words words;

  GroupSettingsPages(GroupReads groups, FormSender sender, FormTokens tokens, Words words) {
    this.groups = groups;
    this.sender = sender;
    this.tokens = tokens;
    this.words = words;
  }

  @GetMapping("/groups/new")
  String begin(Model model) {
    PageForm form =
        PageForm.blank(tokens.next())
            .with("kind", "community")
            .with("visibility", "public")
            .with("joinPolicy", "open");
    return show(model, form, null);
  }

  @PostMapping("/groups")
  String create(
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    String slug = form.text("slug");
    Map<String, Object> body = body(form);
    body.put("slug", slug == null ? Slugs.of(form.value("name")) : slug);
    FormSender.Sent sent = sender.send(request, response, "create-group", body, form, FIELDS);
    if (sent.accepted() == null) {
      return show(model, sent.form(), null);
    }
    flash.addFlashAttribute("notice", words.say("notice.group-created", form.value("name")));
    return "redirect:/groups/" + body.get("slug");
  }

  @GetMapping("/groups/{slug}/settings")
  String settings(Viewer viewer, @PathVariable String slug, Model model) {
    GroupView group = groups.bySlug(viewer, slug);
    PageForm form =
        PageForm.blank(tokens.next())
            .with("name", group.name())
            .with("purpose", group.purpose())
            .with("kind", kebab(group.kind()))
            .with("visibility", kebab(group.visibility()))
            .with("joinPolicy", kebab(group.joinPolicy()))
            .with("topics", String.join(", ", group.topics()))
            .with("languages", String.join(", ", group.languages()));
    return show(model, form, group);
  }

  @PostMapping("/groups/{slug}/settings")
  String change(
      Viewer viewer,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    GroupView group = groups.bySlug(viewer, slug);
    PageForm form = PageForm.posted(posted);
    Map<String, Object> body = body(form);
    body.put("groupId", group.groupId());
    FormSender.Sent sent = sender.send(request, response, "update-group", body, form, FIELDS);
    if (sent.accepted() == null) {
      return show(model, sent.form(), group);
    }
    flash.addFlashAttribute("notice", words.say("notice.saved"));
    return "redirect:/groups/" + slug;
  }

  @PostMapping("/groups/{slug}/archive")
  String archive(
      Viewer viewer,
      @PathVariable String slug,
      HttpServletRequest request,
      RedirectAttributes flash) {
    GroupView group = groups.bySlug(viewer, slug);
    return sender.press(
        request,
        flash,
        "archive-group",
        Map.of("groupId", group.groupId()),
        words.say("notice.archived", group.name()),
        "/groups/" + slug);
  }

  private String show(Model model, PageForm form, @Nullable GroupView group) {
    model.addAttribute("form", form);
    model.addAttribute("group", group);
    model.addAttribute(
        "kinds",
        options(
            "option.kind.", "community", "employee-resource-group", "professional-organisation"));
    model.addAttribute("visibilities", options("option.visibility.", "public", "private"));
    model.addAttribute("policies", options("option.join.", "open", "request", "invite"));
    return "groups/settings";
  }

  private List<Option> options(String prefix, String... values) {
    return Stream.of(values).map(value -> words.option(prefix, value)).toList();
  }

  private static Map<String, Object> body(PageForm form) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", form.value("name").strip());
    body.put("purpose", form.value("purpose").strip());
    body.put("kind", form.value("kind"));
    body.put("visibility", form.value("visibility"));
    body.put("joinPolicy", form.value("joinPolicy"));
    body.put("topics", form.words("topics"));
    body.put("languages", form.words("languages"));
    return body;
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
