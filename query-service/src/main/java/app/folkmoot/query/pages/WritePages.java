package app.folkmoot.query.pages;

import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.groups.GroupView;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.FormTokens;
import app.folkmoot.query.platform.pages.Option;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.pages.Words;
import app.folkmoot.query.platform.posts.Markdown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The composer: one place to write, three kinds of opening posts. */
@Controller
final class WritePages {
  private static final String DISCUSSION = "discussion";
  private static final List<String> KINDS = List.of(DISCUSSION, "resource", "help");

  private final GroupReads groups;
  private final FormSender sender;
  private final FormTokens tokens;
  private final Words words;
  private final Markdown markdown;

  WritePages(
      GroupReads groups, FormSender sender, FormTokens tokens, Words words, Markdown markdown) {
    this.groups = groups;
    this.sender = sender;
    this.tokens = tokens;
    this.words = words;
    this.markdown = markdown;
  }

  @GetMapping("/write")
  String begin(
      Viewer viewer,
      @RequestParam(defaultValue = DISCUSSION) String kind,
      @RequestParam(required = false) @Nullable String group,
      Model model) {
    PageForm form =
        PageForm.blank(tokens.next()).with("group", group).with("resourceKind", "article");
    return show(viewer, known(kind), form, model);
  }

  @PostMapping("/write")
  String write(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    String kind = known(form.value("kind"));
    if (form.value("act").equals("preview")) {
      model.addAttribute("preview", markdown.html(form.value(bodyOf(kind))));
      return show(viewer, kind, form, model);
    }
    GroupView group = groupOf(viewer, form);
    if (group == null) {
      response.setStatus(422);
      return show(viewer, kind, form.wrong("group", words.say("write.choose-group")), model);
    }
    FormSender.Sent sent =
        sender.send(
            request,
            response,
            commandOf(kind),
            body(kind, form, group.groupId()),
            form,
            "title",
            "body",
            "description",
            "details",
            "tags",
            "skills",
            "url",
            "resourceKind",
            "neededBy");
    if (sent.accepted() == null) {
      return show(viewer, kind, sent.form(), model);
    }
    flash.addFlashAttribute("notice", words.say("notice.published." + kind, group.name()));
    return "redirect:/posts/" + sent.accepted().id();
  }

  /** The text as others will see it, to be put beside the form. */
  @PostMapping("/write/preview")
  String preview(@RequestParam MultiValueMap<String, String> posted, Model model) {
    PageForm form = PageForm.posted(posted);
    model.addAttribute("preview", markdown.html(form.value(bodyOf(known(form.value("kind"))))));
    return "write/write :: preview";
  }

  private String show(Viewer viewer, String kind, PageForm form, Model model) {
    List<Option> places = new ArrayList<>();
    List<GroupView> joined = groups.joined(viewer).stream().filter(g -> !g.archived()).toList();
    if (joined.size() != 1) {
      places.add(new Option("", words.say("write.choose-group")));
    }
    joined.forEach(g -> places.add(new Option(g.slug(), g.name())));
    model.addAttribute("places", places);
    model.addAttribute("nowhere", joined.isEmpty());
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", KINDS);
    model.addAttribute("form", form);
    model.addAttribute("bodyField", bodyOf(kind));
    model.addAttribute("resourceKinds", resourceKinds(words));
    return "write/write";
  }

  static List<Option> resourceKinds(Words words) {
    return Stream.of("article", "video", "course", "tool", "job", "other")
        .map(value -> words.option("option.resource.", value))
        .toList();
  }

  private @Nullable GroupView groupOf(Viewer viewer, PageForm form) {
    String slug = form.value("group");
    return groups.joined(viewer).stream().filter(g -> g.slug().equals(slug)).findAny().orElse(null);
  }

  private static Map<String, Object> body(String kind, PageForm form, UUID groupId) {
    Map<String, Object> body = new HashMap<>();
    body.put("groupId", groupId);
    body.put("title", form.value("title").strip());
    body.put(bodyOf(kind), form.value(bodyOf(kind)));
    switch (kind) {
      case "resource" -> {
        body.put("url", form.value("url").strip());
        body.put("resourceKind", form.value("resourceKind"));
        body.put("tags", form.words("tags"));
      }
      case "help" -> {
        body.put("skills", form.words("skills"));
        body.put("neededBy", form.text("neededBy"));
      }
      default -> body.put("tags", form.words("tags"));
    }
    return body;
  }

  private static String known(String kind) {
    return KINDS.contains(kind) ? kind : DISCUSSION;
  }

  private static String bodyOf(String kind) {
    return switch (kind) {
      case "resource" -> "description";
      case "help" -> "details";
      default -> "body";
    };
  }

  private static String commandOf(String kind) {
    return switch (kind) {
      case "resource" -> "post-resource";
      case "help" -> "request-help";
      default -> "start-discussion";
    };
  }
}
